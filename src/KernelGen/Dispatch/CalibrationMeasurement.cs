using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>Measures a <see cref="Calibration"/> in some 60 milliseconds, once a process and only when a choice matters.</summary>
internal static unsafe class CalibrationMeasurement
{
    private const int CacheBlock = 64 << 10;
    private const int LastCacheBlock = 4 << 20;
    private const int MemoryBlock = 16 << 20;
    private const int SharedBlocks = 16 << 20;
    private const int SmallestSharedBlock = 1 << 20;
    private const int Tries = 3;
    private const int MostRaces = 3;
    private const double EnoughOfARace = 0.9;

    // What is expected of two threads whatever a race shows: a hypervisor has its processors on one core at times, where they
    // gain nothing. Who hopes too much tries it, loses little and learns; who hopes for nothing never tries.
    private const double LeastGain = 1.5;
    private const double LeastSharedSpeed = 0.3;
    private const int LastCacheTries = 8;
    private const int AdditionSteps = 20_000;

    // A block that can be measured in a few milliseconds may still fit a large last cache, which is faster than memory.
    private const double MostOfMemory = 48;

    // Kernels load, store and wait for results; the peak of independent additions is out of their reach, that of copying
    // nearly in it.
    private const double ReachableShare = 0.5;
    private const double ReachableShareOfCopies = 0.8;

    private static readonly Lazy<Calibration> s_ofThisMachine = new(Measure);

    /// <summary>What was measured here; the first reader waits for it.</summary>
    internal static Calibration OfThisMachine => s_ofThisMachine.Value;

    private static Calibration Measure()
    {
        int threads = Environment.ProcessorCount;
        double additions = Additions();
        double cache = CopyRate(CacheBlock, 8) * ReachableShareOfCopies;
        (double memory, double lastCache) = MemoryRates();
        int sharedBlock = Math.Clamp(SharedBlocks / threads, SmallestSharedBlock, MemoryBlock);
        int sharedCacheBlock = Math.Max(SmallestSharedBlock, LastCacheBlock / threads);
        return Calibration.Assumed with
        {
            OperationsPerNanosecond = additions * ReachableShare,
            ScalarOperationsPerNanosecond = Calls(),
            CacheBytesPerNanosecond = cache,
            LastCacheBytes = 2 * LastCacheBlock,
            LastCacheBytesPerNanosecond = Math.Min(cache, Math.Max(memory, lastCache * ReachableShareOfCopies)),
            LastCacheThreads = Gain(FastestRace(threads, lastCache, () => CopyRate(sharedCacheBlock, 2)), lastCache),
            MemoryBytesPerNanosecond = Math.Min(memory, Math.Min(cache, MostOfMemory)),
            SharedSpeed = Math.Max(LeastSharedSpeed, Gain(FastestRace(threads, additions, Additions), additions) / threads),
            MemoryThreads = Gain(ThreadRace.Sum(threads, () => CopyRate(sharedBlock, 1)), memory),
            HandOffMicroseconds = HandOff(),
        };

        // As many threads as that are as fast together.
        double Gain(double together, double alone) => Math.Clamp(together / alone, Math.Min(threads, LeastGain), threads);
    }

    // In one of them another program takes part of a core, or a thread comes late: then there is another one, until all
    // are about as fast as one alone.
    private static double FastestRace(int threads, double alone, Func<double> rate)
    {
        double fastest = 0;
        for (int race = 0; race < MostRaces && fastest < EnoughOfARace * threads * alone; race++)
            fastest = Math.Max(fastest, ThreadRace.Sum(threads, rate));
        return fastest;
    }

    // The work of one addition and of the call around it, over the time of both.
    private static double Calls()
    {
        const int Steps = 20_000;
        double best = double.MaxValue;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            CallSteps(Steps);
            best = Math.Min(best, Nanoseconds(start));
        }
        return Steps * (1 + Prediction.CallWork) / best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float CallSteps(int steps)
    {
        float sum = 0;
        for (int i = 0; i < steps; i++)
            sum = AddOne(sum);
        return sum;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static float AddOne(float value) => value + 1;

    private static double Additions()
    {
        double best = 0;
        for (int i = 0; i < 5; i++)
        {
            long start = Stopwatch.GetTimestamp();
            int lanes = Vector512.IsHardwareAccelerated ? Add512(AdditionSteps) : Add128(AdditionSteps);
            best = Math.Max(best, (double)AdditionSteps * lanes / Nanoseconds(start));
        }
        return best;
    }

    // AggressiveOptimization: a measurement must not see the code of the first tier.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Add512(int steps)
    {
        Vector512<float> a = default, b = default, c = default, d = default, e = default, f = default;
        Vector512<float> one = Vector512.Create(1f);
        for (int i = 0; i < steps; i++)
        {
            a += one;
            b += one;
            c += one;
            d += one;
            e += one;
            f += one;
        }
        return Kept((a + b + c + d + e + f)[0]) ? 6 * Vector512<float>.Count : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static int Add128(int steps)
    {
        // Where 256 bits are at hand twice as many lanes are added at the same pace.
        int lanes = Vector256.IsHardwareAccelerated ? 2 * Vector128<float>.Count : Vector128<float>.Count;
        Vector128<float> a = default, b = default, c = default, d = default, e = default, f = default;
        Vector128<float> one = Vector128.Create(1f);
        for (int i = 0; i < steps; i++)
        {
            a += one;
            b += one;
            c += one;
            d += one;
            e += one;
            f += one;
        }
        return Kept((a + b + c + d + e + f)[0]) ? 6 * lanes : 0;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static bool Kept(float sum) => sum > 0;

    private static double CopyRate(int bytes, int repeats)
    {
        byte* memory = Touched(2 * (nuint)bytes);
        try
        {
            return CopyRate(memory, bytes, repeats, Tries);
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    // Touching memory for the first time takes longest, so both rates are those of one block.
    private static (double Memory, double LastCache) MemoryRates()
    {
        byte* memory = Touched(2 * (nuint)MemoryBlock);
        try
        {
            return (CopyRate(memory, MemoryBlock, 1, Tries), CopyRate(memory, LastCacheBlock, 1, LastCacheTries));
        }
        finally
        {
            NativeMemory.Free(memory);
        }
    }

    private static byte* Touched(nuint bytes)
    {
        var memory = (byte*)NativeMemory.Alloc(bytes);
        NativeMemory.Fill(memory, bytes, 1);
        return memory;
    }

    private static double CopyRate(byte* memory, int bytes, int repeats, int tries)
    {
        double best = double.MaxValue;
        for (int i = 0; i < tries; i++)
        {
            long start = Stopwatch.GetTimestamp();
            for (int k = 0; k < repeats; k++)
                NativeMemory.Copy(memory, memory + bytes, (nuint)bytes);
            best = Math.Min(best, Nanoseconds(start));
        }
        return 2.0 * bytes * repeats / best;
    }

    private static double HandOff()
    {
        // A thread that sleeps takes long to wake, but a call does not wait for it: what counts is one that is at hand.
        Span<double> latencies = stackalloc double[16];
        var probe = new HandOffProbe();
        probe.Latency();
        for (int i = 0; i < latencies.Length; i++)
            latencies[i] = probe.Latency();
        latencies.Sort();
        return Math.Clamp(latencies[latencies.Length / 8], 2, 50);
    }

    private static double Nanoseconds(long start) =>
        Math.Max(1, Stopwatch.GetElapsedTime(start).TotalNanoseconds);

    private sealed class HandOffProbe : IThreadPoolWorkItem
    {
        private const double LongestWait = 1000;

        private long _begun;
        private int _callersProcessor;

        // It moves away where a helper would, so that it is elsewhere the next time.
        public void Execute()
        {
            if (Thread.GetCurrentProcessorId() == _callersProcessor)
                ProcessorChange.Make();
            Volatile.Write(ref _begun, Stopwatch.GetTimestamp());
        }

        /// <summary>How many microseconds pass until another thread begins.</summary>
        internal double Latency()
        {
            Volatile.Write(ref _begun, 0);
            _callersProcessor = Thread.GetCurrentProcessorId();
            long start = Stopwatch.GetTimestamp();
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
            var spinner = new SpinWait();
            while (Volatile.Read(ref _begun) == 0 && Stopwatch.GetElapsedTime(start).TotalMicroseconds < LongestWait)
                spinner.SpinOnce(sleep1Threshold: -1);
            return Math.Min(Stopwatch.GetElapsedTime(start).TotalMicroseconds, LongestWait);
        }
    }
}
