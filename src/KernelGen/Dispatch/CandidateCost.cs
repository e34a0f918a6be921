namespace KernelGen.Dispatch;

/// <summary>What a decision weighed of one device.</summary>
/// <param name="Device">The device's name.</param>
/// <param name="Cost">The predicted cost; null where the device cannot run the kernel.</param>
/// <param name="WhyNot">Why it cannot; null where it can.</param>
public sealed record CandidateCost(string Device, Prediction? Cost, string? WhyNot);
