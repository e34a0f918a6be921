namespace KernelGen.Dispatch;

/// <summary>
/// How fast a device is, as a whole: the numbers from which <see cref="Prediction"/> makes a time. A nanosecond is the
/// unit of rates, a microsecond that of latencies.
/// </summary>
public sealed record DeviceRates
{
    /// <summary>What a call costs before its first element: waking threads, launching a kernel.</summary>
    public double LaunchMicroseconds { get; init; }

    /// <summary>Units of <see cref="KernelCost.Work"/> on 4-byte lanes per nanosecond, vectorised.</summary>
    public required double OperationsPerNanosecond { get; init; }

    /// <summary>Units of <see cref="KernelCost.Work"/> per nanosecond where a kernel is not vectorised.</summary>
    public required double ScalarOperationsPerNanosecond { get; init; }

    /// <summary>Up to how many bytes of operands the call works in the cache.</summary>
    public double CacheBytes { get; init; }

    /// <summary>Bytes per nanosecond from and to the cache.</summary>
    public required double CacheBytesPerNanosecond { get; init; }

    /// <summary>Up to how many bytes of operands the call works in a larger cache; 0 where there is none.</summary>
    public double LastCacheBytes { get; init; }

    /// <summary>Bytes per nanosecond from and to that cache.</summary>
    public double LastCacheBytesPerNanosecond { get; init; }

    /// <summary>Bytes per nanosecond from and to the device's memory.</summary>
    public required double MemoryBytesPerNanosecond { get; init; }

    /// <summary>What moving one operand to or from the host costs beside the bytes.</summary>
    public double TransferMicroseconds { get; init; }

    /// <summary>
    /// Bytes per nanosecond between ordinary memory of the host and the device; 0 for a device that works in host memory.
    /// </summary>
    public double TransferBytesPerNanosecond { get; init; }

    /// <summary>
    /// Bytes per nanosecond by way of page-locked memory, the copy into it or out of it included; 0: no faster.
    /// </summary>
    public double StagedBytesPerNanosecond { get; init; }

    /// <summary>Whether the device copies in, computes and copies out at the same time.</summary>
    public bool Overlaps { get; init; }

    /// <summary>How many threads of the host all of that is the speed of; 0 for a device that has its own.</summary>
    public int Threads { get; init; }

    /// <summary>What each of these threads adds to the launch.</summary>
    public double ThreadMicroseconds { get; init; }

    /// <summary>How many of these threads it takes until memory gives no more.</summary>
    public double MemoryThreads { get; init; }
}
