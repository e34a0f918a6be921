using System.Globalization;
using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>What may stand in <c>KERNELGEN_DEVICE</c>.</summary>
internal static class DeviceNames
{
    internal const string Auto = "auto";
    internal const string Gpu = "gpu";

    /// <summary>Reads a device's name; null for the best device of each call.</summary>
    /// <param name="name">The name.</param>
    /// <param name="origin">Who gives it.</param>
    /// <param name="own">The user's own devices.</param>
    /// <exception cref="ArgumentException">There is no such name.</exception>
    internal static ForcedDevice? Parse(string? name, string origin, IReadOnlyList<Device> own)
    {
        if (string.IsNullOrWhiteSpace(name))
            return null;
        string device = name.Trim().ToLowerInvariant();
        if (device == Auto)
            return null;
        if (device is CpuDevice.DeviceName or CpuParallelDevice.DeviceName
            || Families().Any(family => IsOfFamily(device, family))
            || own.Any(other => new ForcedDevice(device, origin).Means(other.Name)))
            return new ForcedDevice(device, origin);
        throw new ArgumentException($"{origin} names no device: '{name}'. Valid are {Valid(own)}.");
    }

    /// <summary>Why no device of a forced name can run a kernel.</summary>
    internal static string WhyNone(ForcedDevice forced, KernelInfo kernel, ReadOnlySpan<Candidate> candidates)
    {
        foreach (ref readonly Candidate candidate in candidates)
        {
            if (forced.Means(candidate.Name))
                return $"{candidate.WhyNot}{ReasonsOf(kernel)}";
        }
        string family = forced.Name.Split(':')[0];
        DeviceProvider? provider = Array.Find(DeviceProviders.All, other => other.Family == family);
        if (provider is null)
            return family == Gpu
                ? "no GPU can be used, because this program does not reference the package KernelGen.Ilgpu"
                : "nothing in this program provides such devices";
        return provider.Devices.Count == 0
            ? provider.WhyNone ?? "none was found"
            : $"there is no such device; found: {string.Join(", ", provider.Devices.Select(static device => device.Name))}";
    }

    private static string ReasonsOf(KernelInfo kernel) =>
        string.Concat(kernel.Reasons
            .Where(static reason => (reason.Target & KernelTargets.Gpu) != 0)
            .Select(static reason => $" ({reason.Id}: {reason.Message})"));

    private static IEnumerable<string> Families() =>
        DeviceProviders.All.Select(static provider => provider.Family).Prepend(Gpu);

    private static bool IsOfFamily(string device, string family) =>
        device == family
        || (device.StartsWith(family + ":", StringComparison.Ordinal)
            && int.TryParse(device.AsSpan(family.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _));

    private static string Valid(IReadOnlyList<Device> own) =>
        string.Join(", ", (string[])[
            Auto, CpuDevice.DeviceName, CpuParallelDevice.DeviceName,
            .. Families().Distinct().SelectMany(static family => (string[])[family, $"{family}:0, {family}:1, …"]),
            .. own.Select(static device => device.Name)]);
}
