using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen;

/// <summary>What the environment says, for run times whose options do not.</summary>
internal static class EnvironmentSettings
{
    internal const string DeviceVariable = "KERNELGEN_DEVICE";
    internal const string LogVariable = "KERNELGEN_LOG";
    internal const string CalibrationVariable = "KERNELGEN_CALIBRATION";
    internal const string None = "none";

    // A program can set it in its project file, as a RuntimeHostConfigurationOption.
    private const string CalibrationSetting = "KernelGen.Calibration";

    internal static string? Device => Environment.GetEnvironmentVariable(DeviceVariable);

    internal static string? LogPath => Environment.GetEnvironmentVariable(LogVariable);

    internal static string CalibrationPath =>
        Environment.GetEnvironmentVariable(CalibrationVariable) is { Length: > 0 } path ? path
        : AppContext.GetData(CalibrationSetting) as string ?? UsersFile() ?? None;

    /// <summary>Whether a run time without options lets short calls pass. Nothing is checked here: that would throw.</summary>
    internal static bool AreDirect =>
        string.IsNullOrWhiteSpace(LogPath)
        && Device?.Trim().ToLowerInvariant() is null or "" or DeviceNames.Auto or CpuDevice.DeviceName;

    // Where the user has no such folder, nothing is kept.
    private static string? UsersFile()
    {
        string folder = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
        return folder.Length > 0 ? Path.Combine(folder, "KernelGen", "calibration.json") : null;
    }
}
