using System.Diagnostics;
using System.Runtime.InteropServices;
using ILGPU;
using ILGPU.Runtime;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Ilgpu;

/// <summary>
/// Measures how fast a GPU is: a launch, additions, its memory, and copies from and to ordinary and page-locked host
/// memory. Each is the best of a few, since others may use the device meanwhile.
/// </summary>
internal sealed unsafe class RateMeasurement(IlgpuDevice device)
{
    private const int Rounds = 5;
    private const int CopiedBytes = 8 << 20;

    // Beyond the caches of any GPU.
    private const int DeviceBytes = 64 << 20;
    private const int Threads = 256;
    private const int GroupsPerMultiprocessor = 16;
    private const int AdditionsPerThread = 4096;

    // Kernels load, convert and wait for one another; the peak of independent additions is out of their reach.
    private const double ReachableShare = 0.5;

    private readonly Accelerator _accelerator = device.Accelerator;

    // The best time, in nanoseconds, of so many groups whose threads each make additions, and together copy elements.
    private delegate double Probe(int groups, int additions, int copied);

    public DeviceRates Run()
    {
        using AcceleratorStream stream = _accelerator.CreateStream();
        using MemoryBuffer1D<float, Stride1D.Dense> source = _accelerator.Allocate1D<float>(DeviceBytes / sizeof(float));
        using MemoryBuffer1D<float, Stride1D.Dense> target = _accelerator.Allocate1D<float>(DeviceBytes / sizeof(float));

        // One kernel for all: compiling is what takes longest here.
        Action<AcceleratorStream, KernelConfig, int, int, ArrayView<float>, ArrayView<float>> kernel =
            _accelerator.LoadKernel<int, int, ArrayView<float>, ArrayView<float>>(Work);
        Probe probe = (groups, additions, copied) => Best(() =>
        {
            kernel(stream, new KernelConfig(groups, Threads), additions, copied, source.View.BaseView, target.View.BaseView);
            stream.Synchronize();
        });
        double launch = Launch(probe);
        double memory = Copies(probe, 1000 * launch);
        double operations = ReachableShare * Additions(probe, 1000 * launch);
        (double latency, double ordinary, double staged) = Transfers();
        return AssumedRates.Of(_accelerator) with
        {
            LaunchMicroseconds = launch,
            OperationsPerNanosecond = operations,
            ScalarOperationsPerNanosecond = operations,
            CacheBytesPerNanosecond = memory,
            MemoryBytesPerNanosecond = memory,
            TransferMicroseconds = latency,
            TransferBytesPerNanosecond = ordinary,
            StagedBytesPerNanosecond = staged,
            Overlaps = _accelerator.AcceleratorType == AcceleratorType.Cuda,
        };
    }

    // From the launch until the host knows that it is done, in microseconds.
    private double Launch(Probe probe) => probe(1, 0, 0) / 1000;

    private double Additions(Probe probe, double launch)
    {
        int groups = _accelerator.NumMultiprocessors * GroupsPerMultiprocessor;
        return 4.0 * groups * Threads * AdditionsPerThread / Math.Max(1, probe(groups, AdditionsPerThread, 0) - launch);
    }

    private double Copies(Probe probe, double launch)
    {
        int groups = _accelerator.NumMultiprocessors * GroupsPerMultiprocessor;
        return 2.0 * DeviceBytes / Math.Max(1, probe(groups, 0, DeviceBytes / sizeof(float)) - launch);
    }

    // Microseconds a copy, and bytes per nanosecond both ways: of ordinary memory, and by way of page-locked memory.
    private (double Latency, double Ordinary, double Staged) Transfers()
    {
        using DeviceStream stream = device.OpenStream();
        using DeviceMemory memory = device.Allocate(CopiedBytes);
        using StagingMemory staging = device.AllocateStaging(CopiedBytes);
        nint host = (nint)NativeMemory.AlignedAlloc(CopiedBytes, 4096);
        try
        {
            NativeMemory.Clear((void*)host, CopiedBytes);
            double latency = Best(() => CopyBothWays(stream, memory, host, sizeof(long))) / 2;
            double ordinary = Best(() => CopyBothWays(stream, memory, host, CopiedBytes)) - (2 * latency);
            double staged = Best(() =>
            {
                NativeMemory.Copy((void*)host, (void*)staging.Address, CopiedBytes);
                CopyBothWays(stream, memory, staging.Address, CopiedBytes);
                NativeMemory.Copy((void*)staging.Address, (void*)host, CopiedBytes);
            }) - (2 * latency);
            return (latency / 1000, 2.0 * CopiedBytes / Math.Max(1, ordinary), 2.0 * CopiedBytes / Math.Max(1, staged));
        }
        finally
        {
            NativeMemory.AlignedFree((void*)host);
        }
    }

    private static void CopyBothWays(DeviceStream stream, DeviceMemory memory, nint host, long bytes)
    {
        stream.CopyIn(host, memory, 0, bytes);
        stream.Synchronize();
        stream.CopyOut(memory, 0, host, bytes);
        stream.Synchronize();
    }

    // In nanoseconds; the first round compiles and warms up.
    private static double Best(Action action)
    {
        action();
        double best = double.MaxValue;
        for (int i = 0; i < Rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            action();
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalNanoseconds);
        }
        return best;
    }

    // Four sums a thread, so that no addition waits for the one before.
    private static void Work(int additions, int copied, ArrayView<float> source, ArrayView<float> target)
    {
        int first = (Grid.IdxX * Group.DimX) + Group.IdxX;
        float a = first, b = a + 1, c = a + 2, d = a + 3;
        for (int k = 0; k < additions; k++)
        {
            a += 1f;
            b += 1f;
            c += 1f;
            d += 1f;
        }
        if (a + b + c + d > 0)
            target[first % (int)target.Length] = a + b + c + d;
        int step = Grid.DimX * Group.DimX;
        for (int i = first; i < copied; i += step)
            target[i] = source[i];
    }
}
