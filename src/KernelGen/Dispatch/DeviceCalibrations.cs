namespace KernelGen.Dispatch;

/// <summary>How fast devices are, by their names.</summary>
public sealed class DeviceCalibrations() : SortedDictionary<string, DeviceCalibration>(StringComparer.Ordinal);
