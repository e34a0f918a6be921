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

    /// <summary>Bytes per nanosecond from and to the device's memory.</summary>
    public required double MemoryBytesPerNanosecond { get; init; }

    /// <summary>What moving the operands to or from the host costs beside the bytes.</summary>
    public double TransferMicroseconds { get; init; }

    /// <summary>Bytes per nanosecond between host and device; 0 for a device that works in host memory.</summary>
    public double TransferBytesPerNanosecond { get; init; }
}
