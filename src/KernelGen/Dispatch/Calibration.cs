namespace KernelGen.Dispatch;

/// <summary>How fast this machine's CPU is: what the rates of the CPU devices are made of.</summary>
public sealed record Calibration
{
    /// <summary>Sane numbers for a CPU of unknown make, on which nothing was measured.</summary>
    public static Calibration Assumed { get; } = new();

    /// <summary>Units of work on 4-byte lanes that one thread does per nanosecond, vectorised.</summary>
    public double OperationsPerNanosecond { get; init; } = 24;

    /// <summary>Units of work that one thread does per nanosecond in a plain loop.</summary>
    public double ScalarOperationsPerNanosecond { get; init; } = 2;

    /// <summary>Bytes of operands that one core's own cache holds.</summary>
    public double CacheBytes { get; init; } = 1 << 20;

    /// <summary>Bytes per nanosecond that one thread reads and writes in its cache.</summary>
    public double CacheBytesPerNanosecond { get; init; } = 50;

    /// <summary>Bytes of operands that the last cache holds, which all cores share; 0 where there is none.</summary>
    public double LastCacheBytes { get; init; }

    /// <summary>Bytes per nanosecond that one thread reads and writes there.</summary>
    public double LastCacheBytesPerNanosecond { get; init; }

    /// <summary>How many threads it takes until the last cache gives no more; 0 for all.</summary>
    public double LastCacheThreads { get; init; }

    /// <summary>Bytes per nanosecond that one thread reads and writes beyond all caches.</summary>
    public double MemoryBytesPerNanosecond { get; init; } = 12;

    /// <summary>How many threads it takes until memory gives no more.</summary>
    public double MemoryThreads { get; init; } = 5;

    /// <summary>What each thread does of what one does alone, when all of them compute.</summary>
    public double SharedSpeed { get; init; } = 1;

    /// <summary>From handing work to another thread until it begins.</summary>
    public double HandOffMicroseconds { get; init; } = 8;

    /// <summary>What each thread adds to that.</summary>
    public double ThreadMicroseconds { get; init; } = 0.5;

    /// <summary>The rates of the calling thread.</summary>
    /// <returns>The rates.</returns>
    public DeviceRates OneThread() => new()
    {
        LaunchMicroseconds = 0.05,
        OperationsPerNanosecond = OperationsPerNanosecond,
        ScalarOperationsPerNanosecond = ScalarOperationsPerNanosecond,
        CacheBytes = CacheBytes,
        CacheBytesPerNanosecond = CacheBytesPerNanosecond,
        LastCacheBytes = LastCacheBytes,
        LastCacheBytesPerNanosecond = LastCacheBytesPerNanosecond,
        MemoryBytesPerNanosecond = MemoryBytesPerNanosecond,
        Threads = 1,
    };

    /// <summary>The rates of many threads together.</summary>
    /// <param name="threads">How many.</param>
    /// <returns>The rates.</returns>
    public DeviceRates ManyThreads(int threads)
    {
        double speed = threads == 1 ? 1 : threads * SharedSpeed;
        return new()
        {
            LaunchMicroseconds = HandOffMicroseconds,
            ThreadMicroseconds = ThreadMicroseconds,
            OperationsPerNanosecond = OperationsPerNanosecond * speed,
            ScalarOperationsPerNanosecond = ScalarOperationsPerNanosecond * speed,
            CacheBytes = CacheBytes * threads,
            CacheBytesPerNanosecond = CacheBytesPerNanosecond * speed,
            LastCacheBytes = LastCacheBytes,
            LastCacheBytesPerNanosecond = LastCacheBytesPerNanosecond * (LastCacheThreads > 0 ? Math.Min(speed, LastCacheThreads) : speed),
            MemoryBytesPerNanosecond = MemoryBytesPerNanosecond * Math.Min(threads, MemoryThreads),
            MemoryThreads = MemoryThreads,
            Threads = threads,
        };
    }
}
