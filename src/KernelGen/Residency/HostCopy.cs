namespace KernelGen.Residency;

/// <summary>
/// Copies between two places in host memory. What is long is shared out to several threads: one does not copy as fast as
/// a device's bus.
/// </summary>
internal static unsafe class HostCopy
{
    private const long FewestBytesOfAThread = 1 << 20;
    private const int MostThreads = 8;

    internal static void Run(void* from, void* to, long bytes)
    {
        int threads = (int)Math.Min(bytes / FewestBytesOfAThread, Math.Min(MostThreads, Environment.ProcessorCount));
        if (threads < 2)
            Buffer.MemoryCopy(from, to, bytes, bytes);
        else
            RunOnThreads((nint)from, (nint)to, bytes, threads);
    }

    private static void RunOnThreads(nint from, nint to, long bytes, int threads)
    {
        long part = ((bytes / threads) + 63) / 64 * 64;
        Parallel.For(0, threads, i =>
        {
            long start = Math.Min(bytes, i * part), length = Math.Min(part, bytes - start);
            Buffer.MemoryCopy((void*)(from + (nint)start), (void*)(to + (nint)start), length, length);
        });
    }
}
