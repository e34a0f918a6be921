namespace KernelGen.Dispatch;

/// <summary>How long a kernel took on a device, by octaves: entry n is the time of a call of 2ⁿ elements.</summary>
public sealed class OctaveTimes : SortedDictionary<int, LearnedTime>;
