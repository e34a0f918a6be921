using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen;

/// <summary>What the environment says, for run times whose options do not.</summary>
internal static class EnvironmentSettings
{
    internal const string DeviceVariable = "KERNELGEN_DEVICE";
    internal const string LogVariable = "KERNELGEN_LOG";

    internal static string? Device => Environment.GetEnvironmentVariable(DeviceVariable);

    internal static string? LogPath => Environment.GetEnvironmentVariable(LogVariable);

    /// <summary>Whether a run time without options lets short calls pass. Nothing is checked here: that would throw.</summary>
    internal static bool AreDirect =>
        string.IsNullOrWhiteSpace(LogPath)
        && Device?.Trim().ToLowerInvariant() is null or "" or DeviceNames.Auto or CpuDevice.DeviceName;
}
