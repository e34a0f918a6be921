using System.Globalization;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The fuzzer at the command line: <c>fuzz --seed 1 --count 10000 --widths all --parallel 2</c>.</summary>
internal static class FuzzCommand
{
    public const string Name = "fuzz";

    public static int Run(string[] arguments)
    {
        var settings = CommandSettings.Read(arguments);
        var options = new FuzzOptions
        {
            Seed = settings.Number("seed", 1),
            Count = settings.Number("count", 1000),
            First = settings.Number("first", 0),
            Parallel = settings.Number("parallel", 2),
            Shrunk = settings.Number("shrink", 5),
            Widths = settings.Text("widths", "all") == "own" ? [VectorWidth.Own] : VectorWidth.All,
        };
        FuzzTotals totals = new Fuzzer(options, Console.Out).RunAsync().GetAwaiter().GetResult();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"seed {options.Seed}; {totals.Refused} random texts were no C# and were made anew"));
        return totals.Failures.Count == 0 ? 0 : 1;
    }
}
