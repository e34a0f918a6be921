using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Benchmarks.Quick;

/// <summary>
/// Every promise about speed, measured in one run in less than two minutes: <c>-- quick</c>. With <c>--check</c> the exit
/// code is 1 where one is missed; with <c>--markdown</c> the table is one for a
/// document; with any other word only the rows that have it in their name are measured.
/// </summary>
internal static class QuickRun
{
    private const string CheckOption = "--check";
    private const string MarkdownOption = "--markdown";

    public static int Run(string[] arguments)
    {
        int width = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.ProcessArchitecture}, vectors of {width} bits, " +
            $"{Environment.ProcessorCount} processors. Ratios are medians of interleaved pairs; one thread, but for the row of cpu-parallel.");
        Console.WriteLine();
        bool markdown = arguments.Contains(MarkdownOption);
        Console.WriteLine(markdown ? "| | measured | bound |\n|---|---|---|" : $"{"",-58} {"figure",9}   {"bound",-12}");
        string[] words = [.. arguments.Where(argument => argument is not (CheckOption or MarkdownOption))];
        int missed = 0;
        foreach (Promise promise in Promises().Where(p => words.All(w => p.Name.Contains(w, StringComparison.OrdinalIgnoreCase))))
        {
            Row row = promise.Check();
            Console.WriteLine(markdown ? row.ToMarkdown() : row.ToString());
            missed += row.IsMissed ? 1 : 0;
        }
        Console.WriteLine();
        Console.WriteLine(missed == 0 ? "All bounds hold." : $"{missed} missed.");
        return arguments.Contains(CheckOption) && missed > 0 ? 1 : 0;
    }

    private static IEnumerable<Promise> Promises() =>
        [.. new CpuPromises().All(), .. new ElementaryPromises().All(), .. SmallCallPromises.All(), ParallelPromise.Make(), .. GeneratorPromises.All()];
}
