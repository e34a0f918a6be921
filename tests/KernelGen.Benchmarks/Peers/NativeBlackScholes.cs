using System.Diagnostics;
using System.Runtime.InteropServices;

namespace KernelGen.Benchmarks.Peers;

/// <summary>The C of black_scholes.c, compiled by the machine's gcc when it is first asked for, with its vector libm.</summary>
internal static unsafe class NativeBlackScholes
{
    private const string Options = "-O3 -march=native -ffast-math -shared -fPIC";

    private static readonly Lazy<(nint Function, string? WhyNot)> s_function = new(Compile);

    /// <summary>Why it cannot be compared with here; null where it can.</summary>
    public static string? WhyNot => s_function.Value.WhyNot;

    public static void Price(float[] spot, float[] strike, float[] years, float rate, float volatility, float[] call, float[] put)
    {
        fixed (float* s = spot, k = strike, t = years, c = call, p = put)
            ((delegate* unmanaged<nint, float*, float*, float*, float, float, float*, float*, void>)s_function.Value.Function)(
                spot.Length, s, k, t, rate, volatility, c, p);
    }

    private static (nint, string?) Compile()
    {
        string source = Path.Combine(AppContext.BaseDirectory, "Peers", "black_scholes.c");
        string library = Path.Combine(Path.GetTempPath(), $"black_scholes-{Environment.ProcessId}.so");
        try
        {
            using Process gcc = Process.Start(new ProcessStartInfo("gcc", $"{Options} -o {library} {source} -lm"))!;
            gcc.WaitForExit();
            return gcc.ExitCode == 0
                ? (NativeLibrary.GetExport(NativeLibrary.Load(library), "black_scholes"), null)
                : (0, "gcc does not compile it");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (0, "no gcc");
        }
        finally
        {
            File.Delete(library);
        }
    }
}
