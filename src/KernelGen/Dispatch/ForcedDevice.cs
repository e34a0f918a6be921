namespace KernelGen.Dispatch;

/// <summary>A device that calls must run on, whatever the predictions say.</summary>
/// <param name="Name">A device's name, or that of a family, which stands for all of its devices.</param>
/// <param name="Origin">Who says so, as it appears in reasons and errors.</param>
public sealed record ForcedDevice(string Name, string Origin)
{
    /// <summary>Whether a device is meant.</summary>
    /// <param name="device">The device's name.</param>
    /// <returns>True where it is.</returns>
    public bool Means(string device) =>
        device.StartsWith(Name, StringComparison.Ordinal)
        && (device.Length == Name.Length || device[Name.Length] == ':');
}
