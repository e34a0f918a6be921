using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>A device as a decision sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Rates">How fast it is.</param>
/// <param name="WhyNot">Why it cannot run the kernel; null where it can.</param>
public readonly record struct Candidate(string Name, DeviceKind Kind, DeviceRates Rates, string? WhyNot = null);
