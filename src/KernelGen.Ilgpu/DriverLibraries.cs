using System.Reflection;
using System.Runtime.InteropServices;
using ILGPU;

namespace KernelGen.Ilgpu;

/// <summary>
/// The drivers' libraries. On Linux ILGPU asks for libcuda.so and libOpenCL.so, names that come with development packages;
/// machines with only the driver have libcuda.so.1 and libOpenCL.so.1.
/// </summary>
internal static partial class DriverLibraries
{
    private static readonly string[] Names = ["cuda", "OpenCL"];
    private static readonly Lazy<bool> Installed = new(Install);

    public static void Use() => _ = Installed.Value;

    /// <summary>Which drivers there are, for the reason why no device was found.</summary>
    public static string Describe()
    {
        string[] found = [.. Names.Where(static name => Load(LibraryName(name)) != 0)];
        return found.Length == 0
            ? "no GPU driver is installed: neither CUDA's nor OpenCL's library can be loaded"
            : $"no GPU was found, though the driver's library can be loaded for {string.Join(" and ", found)}";
    }

    private static bool Install()
    {
        if (!OperatingSystem.IsLinux())
            return false;

        // PoCL, where it is installed, takes the signal by which .NET learns of an integer division by zero: the next
        // DivideByZeroException of the application would end the process. It reads the C library's environment, not .NET's.
        _ = SetEnvironmentVariable("POCL_SIGFPE_HANDLER", "0", overwrite: 0);
        try
        {
            NativeLibrary.SetDllImportResolver(typeof(Context).Assembly, Resolve);
            return true;
        }
        catch (InvalidOperationException)
        {
            // Under WSL ILGPU has set its own, which finds the libraries.
            return false;
        }
    }

    private static nint Resolve(string library, Assembly assembly, DllImportSearchPath? path)
    {
        if (NativeLibrary.TryLoad(library, assembly, path, out nint handle))
            return handle;
        foreach (string name in Names)
        {
            if (library.Contains(name, StringComparison.OrdinalIgnoreCase))
                return Load(LibraryName(name));
        }
        return 0;
    }

    private static string LibraryName(string name) => OperatingSystem.IsWindows()
        ? (name == "cuda" ? "nvcuda.dll" : "OpenCL.dll")
        : $"lib{name}.so.1";

    private static nint Load(string library) => NativeLibrary.TryLoad(library, out nint handle) ? handle : 0;

    [LibraryImport("libc", EntryPoint = "setenv", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetEnvironmentVariable(string name, string value, int overwrite);
}
