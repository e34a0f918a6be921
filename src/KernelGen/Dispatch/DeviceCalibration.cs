namespace KernelGen.Dispatch;

/// <summary>How fast a device is that is not the CPU.</summary>
public sealed record DeviceCalibration
{
    /// <summary>What the device is; measured anew where it has become another.</summary>
    public required string Description { get; init; }

    /// <summary>The rates that were measured.</summary>
    public required DeviceRates Rates { get; init; }

    internal static bool IsSane(DeviceRates rates) =>
        IsRate(rates.OperationsPerNanosecond) && IsRate(rates.ScalarOperationsPerNanosecond)
        && IsRate(rates.CacheBytesPerNanosecond) && IsRate(rates.MemoryBytesPerNanosecond)
        && IsNumber(rates.CacheBytes) && IsNumber(rates.LaunchMicroseconds) && IsNumber(rates.TransferMicroseconds)
        && IsNumber(rates.TransferBytesPerNanosecond) && IsNumber(rates.StagedBytesPerNanosecond)
        && IsNumber(rates.LastCacheBytes) && (rates.LastCacheBytes == 0 || IsRate(rates.LastCacheBytesPerNanosecond))
        && IsNumber(rates.ThreadMicroseconds) && IsNumber(rates.MemoryThreads);

    internal static bool IsSane(Calibration cpu) =>
        IsSane(cpu.ManyThreads(1)) && IsNumber(cpu.LastCacheThreads) && IsRate(cpu.MemoryThreads) && IsRate(cpu.SharedSpeed);

    private static bool IsRate(double value) => value > 0 && double.IsFinite(value);

    private static bool IsNumber(double value) => value >= 0 && double.IsFinite(value);
}
