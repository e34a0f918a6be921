using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Dispatch;

/// <summary>Tells machines apart: what is measured on the one holds on another only where all of this is the same.</summary>
internal static class MachineFingerprint
{
    private static readonly Lazy<string> s_ofThisMachine = new(Make);

    internal static string OfThisMachine => s_ofThisMachine.Value;

    private static string Make()
    {
        int width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        string system = OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "Linux";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Processor()}, {Environment.ProcessorCount} threads, vectors of {width} bits, {system} {RuntimeInformation.ProcessArchitecture}, .NET {Environment.Version.Major}");
    }

    private static string Processor()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                string? model = File.ReadLines("/proc/cpuinfo")
                    .FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal));
                if (model?.Split(':', 2) is [_, var name])
                    return name.Trim();
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Then the processor has no name here, as on systems that do not tell.
        }
        return Environment.GetEnvironmentVariable("PROCESSOR_IDENTIFIER") ?? "processor without a name";
    }
}
