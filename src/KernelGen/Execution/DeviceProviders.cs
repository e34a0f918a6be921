namespace KernelGen.Execution;

/// <summary>The families of devices that packages beside this one have added to the process.</summary>
public static class DeviceProviders
{
    private static readonly Lock s_gate = new();
    private static volatile DeviceProvider[] s_all = [];

    internal static DeviceProvider[] All => s_all;

    /// <summary>Adds a family of devices; a second provider of the same family is ignored.</summary>
    /// <param name="provider">What finds the devices.</param>
    /// <returns>Whether it was added.</returns>
    public static bool Add(DeviceProvider provider)
    {
        ArgumentNullException.ThrowIfNull(provider);
        lock (s_gate)
        {
            foreach (DeviceProvider other in s_all)
            {
                if (string.Equals(other.Family, provider.Family, StringComparison.Ordinal))
                    return false;
            }
            s_all = [.. s_all, provider];
            return true;
        }
    }
}
