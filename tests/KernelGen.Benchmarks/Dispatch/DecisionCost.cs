using System.Diagnostics;
using System.Globalization;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Quick;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Benchmarks.Dispatch;

/// <summary>
/// What it costs to decide, to time the call and to learn from it: calls that end on a device which does nothing.
/// </summary>
internal static class DecisionCost
{
    private const int Small = 16;
    private const int Large = 64 << 10;
    private const int Calls = 2000;
    private const int Rounds = 300;
    private const int WarmUps = 6;
    private const int WarmUpCalls = 35;

    // After 100 ms in which no method was new; on one processor it is ten times that.
    private static readonly int s_pauseMilliseconds = Environment.ProcessorCount == 1 ? 1200 : 120;

    private static readonly float[] s_x = new float[Large];
    private static readonly float[] s_result = new float[Large];

    public static IEnumerable<Promise> All()
    {
        KernelRuntime threads = Runtime(DeviceKind.Threads);
        KernelRuntime accelerator = Runtime(DeviceKind.Accelerator);
        return
        [
            new("16 elements, the whole call", Bound.AtMost(10, "ns"), static () => Time(Small, null)),
            new("decision for a device of threads", Bound.AtMost(200, "ns"), () => Time(Large, threads)),
            new("decision for an accelerator", Bound.AtMost(2000, "ns"), () => Time(Large, accelerator)),
            new("allocated by a decision", Bound.AtMost(0, "bytes"), () => Allocated(threads)),
        ];
    }

    private static KernelRuntime Runtime(DeviceKind kind) => new(new()
    {
        Device = "auto", Devices = [new IdleDevice(kind)], Calibration = Calibration.Assumed, LogPath = "",
    });

    private static (double Nanoseconds, string Spread) Time(int length, KernelRuntime? runtime)
    {
        // Methods that are called go up a tier in each pause, until they are optimised.
        for (int i = 0; i < WarmUps; i++)
        {
            for (int k = 0; k < WarmUpCalls; k++)
                TimeOfCall(length, runtime);
            Thread.Sleep(s_pauseMilliseconds);
        }
        double[] times = [.. Enumerable.Range(0, Rounds).Select(_ => TimeOfCall(length, runtime)).Order()];
        return (times[Rounds / 2], string.Create(CultureInfo.InvariantCulture, $"half of {Rounds} rounds in {times[Rounds / 4]:0} to {times[3 * Rounds / 4]:0} ns, least {times[0]:0.0}"));
    }

    private static double TimeOfCall(int length, KernelRuntime? runtime)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < Calls; i++)
            Arithmetic.Cubic(s_x.AsSpan(0, length), s_result, runtime);
        return Stopwatch.GetElapsedTime(start).TotalNanoseconds / Calls;
    }

    private static (double Bytes, string Spread) Allocated(KernelRuntime runtime)
    {
        TimeOfCall(Large, runtime);
        long before = GC.GetAllocatedBytesForCurrentThread();
        TimeOfCall(Large, runtime);
        return ((double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls, $"{Calls} calls");
    }

    // Faster than anything, so that it is chosen.
    private sealed class IdleDevice(DeviceKind kind) : Device
    {
        public override string Name => "idle";

        public override DeviceKind Kind => kind;

        public override DeviceRates Rates { get; } = new()
        {
            OperationsPerNanosecond = 1e9,
            ScalarOperationsPerNanosecond = 1e9,
            CacheBytesPerNanosecond = 1e9,
            MemoryBytesPerNanosecond = 1e9,
            TransferMicroseconds = kind == DeviceKind.Accelerator ? 0.01 : 0,
            TransferBytesPerNanosecond = kind == DeviceKind.Accelerator ? 1e9 : 0,
        };

        public override string? WhyNot(KernelInfo kernel) => null;

        public override Completion Run(in KernelCall call) => Completion.Done;
    }
}
