using System.Runtime.Intrinsics;
using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;

namespace KernelGen.DifferentialTests;

/// <summary>
/// Runs the comparisons outside a test runner: all of them, or those of the kernels named. With
/// <c>--without "512 256"</c> it first requires that vectors of those widths are off.
/// </summary>
public static class Program
{
    public static int Main(string[] arguments)
    {
        int without = Array.IndexOf(arguments, "--without");
        string[] widthsOff = without < 0 ? [] : arguments[without + 1].Split(' ');
        Console.WriteLine($"vectors on: {WidthsOn()}");
        if (widthsOff.Intersect(WidthsOn().Split(' ')).Any())
        {
            Console.WriteLine($"expected off: {string.Join(' ', widthsOff)}");
            return 2;
        }

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
