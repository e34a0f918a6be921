using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>A device as a decision sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Rates">How fast it is.</param>
/// <param name="WhyNot">Why it cannot run the kernel; null where it can.</param>
public readonly record struct Candidate(string Name, DeviceKind Kind, DeviceRates Rates, string? WhyNot = null)
{
    /// <summary>What has to be moved; null where the operands are spans.</summary>
    public Traffic? Traffic { get; init; }

    /// <summary>What was learned of the kernel on this device; null where nothing is.</summary>
    internal DeviceHistory? History { get; init; }

    /// <summary>What was learned of it on the calling thread, for the other device that is made of the same cores.</summary>
    internal DeviceHistory? OnOneThread { get; init; }
}
