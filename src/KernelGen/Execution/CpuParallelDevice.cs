using KernelGen.Dispatch;

namespace KernelGen.Execution;

/// <summary>
/// The CPU on many threads: the caller's, and those of the thread pool that are free. A call is cut into chunks at fixed
/// boundaries, which the threads claim one after the other.
/// </summary>
internal sealed class CpuParallelDevice : Device
{
    internal const string DeviceName = "cpu-parallel";

    // Chunks of fewer elements would share cache lines, and cost more in claiming than they gain in balance.
    private const int SmallestChunk = 1024;

    // Enough that a thread which starts late, or is interrupted, costs little; more of them where they are long.
    private const int FewestChunksPerThread = 8;
    private const int MostChunksPerThread = 32;
    private const double WantedMicroseconds = 4;

    private readonly int _threads;
    private readonly ParallelJobs _jobs;
    private DeviceRates _rates;

    internal CpuParallelDevice(int threads)
    {
        _threads = threads;
        _jobs = new ParallelJobs(threads);
        _rates = Calibration.Assumed.ManyThreads(threads);
    }

    public override string Name => DeviceName;

    public override DeviceKind Kind => DeviceKind.Threads;

    public override DeviceRates Rates => _rates;

    public override string? WhyNot(KernelInfo kernel) => null;

    public override Completion Run(in KernelCall call)
    {
        int threads = call.Threads > 0 ? Math.Min(call.Threads, _threads) : _threads;
        nint chunkLength = ChunkLength(call.Length, call.Kernel.Grain, WantedChunks(call.OneThreadMicroseconds, threads));
        int chunks = (int)((call.Length + chunkLength - 1) / chunkLength);
        if (chunks > 1 && threads > 1)
            return _jobs.Run(call, chunkLength, chunks, threads) ? Completion.Done : Completion.Alone;
        call.Run(0, call.Length);
        return Completion.Done;
    }

    internal void Calibrate(Calibration calibration) => _rates = calibration.ManyThreads(_threads);

    /// <summary>How many elements a chunk has: a multiple of the grain.</summary>
    internal static nint ChunkLength(nint length, int grain, int wanted)
    {
        nint smallest = SmallestChunkOf(grain);
        nint share = (length + wanted - 1) / wanted;
        return (share + smallest - 1) / smallest * smallest;
    }

    /// <summary>How many threads can work on a call, on average: it is not cut into smaller chunks than pay.</summary>
    internal static double ThreadsAtWork(nint length, int grain, int threads)
    {
        // Most calls are long, and are not worth a division.
        if (length >= (nint)threads * FewestChunksPerThread * Math.Max(2 * SmallestChunk, grain))
            return threads;
        nint smallest = SmallestChunkOf(Math.Max(1, grain));
        nint chunks = Math.Max(1, (length + smallest - 1) / smallest);
        return (double)chunks / ((chunks + threads - 1) / threads);
    }

    private static nint SmallestChunkOf(int grain) => (nint)grain * ((SmallestChunk + grain - 1) / grain);

    private static int WantedChunks(double oneThreadMicroseconds, int threads) => (int)Math.Clamp(
        oneThreadMicroseconds / WantedMicroseconds, FewestChunksPerThread * threads, MostChunksPerThread * threads);
}
