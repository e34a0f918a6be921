namespace KernelGen.Dispatch;

/// <summary>How long a kernel took, by the names of the devices.</summary>
public sealed class DeviceTimes() : SortedDictionary<string, OctaveTimes>(StringComparer.Ordinal);
