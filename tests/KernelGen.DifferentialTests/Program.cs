using System.Runtime.Intrinsics;
using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;
using KernelGen.DifferentialTests.Fuzzing;

namespace KernelGen.DifferentialTests;

/// <summary>
/// Runs the comparisons outside a test runner: all of them, or those of the kernels named. With
/// <c>--without "512 256"</c> it first requires that vectors of those widths are off. <c>fuzz</c> and
/// <c>robustness</c> are the runs over random kernels and over real methods.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments) => arguments switch
    {
        [FuzzCommand.Name, .. var rest] => FuzzCommand.Run(rest),
        [RobustnessCommand.Name, .. var rest] => RobustnessCommand.Run(rest),
        [Worker.Command, var widthsOff] => RequireOff(widthsOff) ? Worker.Run(Console.In, Console.Out) : 2,
        _ => CompareCorpus(arguments),
    };

    private static int CompareCorpus(string[] arguments)
    {
        int without = Array.IndexOf(arguments, "--without");
        Console.WriteLine($"vectors on: {WidthsOn()}");
        if (without >= 0 && !RequireOff(arguments[without + 1]))
            return 2;

        string[] names = without < 0 ? arguments : arguments[..without];
        return Compare(names.Length == 0 ? CorpusKernels.All : [.. names.Select(CorpusKernels.Named)]) ? 0 : 1;
    }

    /// <summary>The vector widths, in bits, for which this process has instructions.</summary>
    internal static string WidthsOn()
    {
        var on = new List<int>();
        if (Vector512.IsHardwareAccelerated)
            on.Add(512);
        if (Vector256.IsHardwareAccelerated)
            on.Add(256);
        if (Vector128.IsHardwareAccelerated)
            on.Add(128);
        return string.Join(' ', on);
    }

    private static bool RequireOff(string widths)
    {
        bool off = widths.Length == 0 || !widths.Split(' ').Intersect(WidthsOn().Split(' ')).Any();
        if (!off)
            Console.WriteLine($"expected off: {widths}");
        return off;
    }

    private static bool Compare(IReadOnlyList<CorpusKernel> kernels)
    {
        int calls = 0;
        int differ = 0;
        foreach (CorpusKernel kernel in kernels)
        {
            foreach (Device device in Device.OfCpu)
            {
                var comparison = new Comparison(kernel, device);
                foreach (string difference in comparison.Differences().Take(10))
                {
                    Console.WriteLine(difference);
                    differ++;
                }

                calls += comparison.Calls;
            }
        }

        Console.WriteLine($"{calls} calls compared, {differ} differ");
        return differ == 0;
    }
}
