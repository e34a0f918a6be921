namespace KernelGen.Tool.Comparing;

/// <summary>
/// Calls of a size, on one device, that take longer or less long: medians that differ by more than the threshold and by
/// more than chance allows.
/// </summary>
internal sealed record MovedTime(
    string Kernel, string Device, string Residency, long From, long To, double Before, double After, double Ratio,
    long BeforeCalls, long AfterCalls);
