using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using KernelGen.Benchmarks.Quick;
using KernelGen.Corpus;
using KernelGen.Dispatch;
using KernelGen.Execution;

namespace KernelGen.Benchmarks.Dispatch;

/// <summary>
/// How good the decisions are, and what they cost: <c>-- dispatch</c>. Kernels of the corpus at all sizes, operands in
/// spans and in arrays, on each device forced, and on the one that is chosen after calibration and 20 calls.
/// <c>--markdown</c> makes tables for a document, <c>--check</c> an exit code of 1 where a bound is missed, <c>--to 20</c>
/// leaves out more than 2²⁰ elements, <c>--each 4</c> measures every fourth power of two, <c>--points</c> lists every point,
/// <c>--log FILE</c> keeps the decisions of the measured run time, which takes longer, and any other word is the name of a
/// kernel to measure. GPUs take part where there are any.
/// </summary>
internal static class DispatchRun
{
    private const int Calls = 20;
    private const int Smallest = 4;
    private const int Largest = 24;
    private const double Close = 1.10;
    private const int Worst = 8;

    private static readonly string[] s_kernels =
    [
        "PassThrough", "Add", "CubicPolynomial", "Silu", "Gelu", "IntegerDivision", "Mandelbrot", "BlackScholes",
        "DotProduct", "LargestMagnitude", "Luma", "Money",
    ];

    private static readonly string[] s_switches = ["--markdown", "--check", "--points"];
    private static readonly string[] s_options = ["--to", "--each", "--log"];

    public static int Run(string[] arguments)
    {
        if (Unknown(arguments) is { } unknown)
        {
            Console.Error.WriteLine(
                $"'{unknown}' is neither an option ({string.Join(", ", s_switches)}; with a value {string.Join(", ", s_options)}) " +
                $"nor a kernel ({string.Join(", ", s_kernels)}).");
            return 2;
        }
        bool markdown = arguments.Contains("--markdown");
        int to = Number(arguments, "--to", Largest);
        int[] octaves = [.. Enumerable.Range(Smallest, to - Smallest + 1).Where(octave => (to - octave) % Number(arguments, "--each", 1) == 0)];
        string[] named = [.. s_kernels.Where(name => arguments.Contains(name, StringComparer.OrdinalIgnoreCase))];
        Console.WriteLine(
            $"{RuntimeInformation.FrameworkDescription}, {MachineName()}, {Environment.ProcessorCount} processors; " +
            $"{Calls} calls of each kernel, size and kind of operand before its decision is judged.");
        Console.WriteLine();

        using var auto = new KernelRuntime(new() { Device = "auto", CalibrationPath = "none", LogPath = Text(arguments, "--log") });
        List<DispatchPoint> points = Measure(
            auto, named.Length > 0 ? named : s_kernels, octaves, out ExplorationTotals exploration, out (TimeSpan Elapsed, TimeSpan Processor) calibration);
        List<Row> rows = [.. Quality(points, exploration), Calibration(calibration), .. DecisionCost.All().Select(static promise => promise.Check())];
        Console.WriteLine(markdown ? "| | measured | bound |\n|---|---|---|" : $"{"",-58} {"figure",9}   {"bound",-12}");
        foreach (Row row in rows)
            Console.WriteLine(markdown ? row.ToMarkdown() : row.ToString());
        Console.WriteLine();
        if (arguments.Contains("--points"))
            Console.WriteLine(markdown ? PointTable.Of(points) : string.Join('\n', points));
        else
            Console.WriteLine(string.Join('\n', points.OrderByDescending(static p => p.Regret).Take(Worst)));
        return arguments.Contains("--check") && rows.Any(static row => row.IsMissed) ? 1 : 0;
    }

    private static string? Unknown(string[] arguments)
    {
        for (int i = 0; i < arguments.Length; i++)
        {
            if (s_options.Contains(arguments[i]) && i + 1 < arguments.Length)
                i++;
            else if (!s_switches.Contains(arguments[i]) && !s_kernels.Contains(arguments[i], StringComparer.OrdinalIgnoreCase))
                return arguments[i];
        }
        return null;
    }

    private static int Number(string[] arguments, string option, int otherwise) =>
        Text(arguments, option) is { Length: > 0 } number ? int.Parse(number, CultureInfo.InvariantCulture) : otherwise;

    private static string Text(string[] arguments, string option) =>
        Array.IndexOf(arguments, option) is >= 0 and var at ? arguments[at + 1] : "";

    private static List<DispatchPoint> Measure(
        KernelRuntime auto, string[] kernels, int[] octaves, out ExplorationTotals exploration, out (TimeSpan Elapsed, TimeSpan Processor) calibration)
    {
        foreach (Device device in auto.Devices)
            Console.WriteLine($"{device.Name}: {device.Description}");
        // What the JIT still has to do for what came before is no part of it.
        Thread.Sleep(500);
        TimeSpan before = Environment.CpuUsage.TotalTime;
        long start = Stopwatch.GetTimestamp();
        auto.Calibrate();
        calibration = (Stopwatch.GetElapsedTime(start), Environment.CpuUsage.TotalTime - before);
        var points = new List<DispatchPoint>();
        var random = new Random(1);
        foreach (string name in kernels)
        {
            using var bench = new KernelBench(CorpusKernels.Named(name), 1 << octaves.Max(), auto.Devices);
            int[] shuffled = [.. octaves];
            random.Shuffle(shuffled);
            foreach (int octave in shuffled)
            {
                points.Add(bench.Measure(octave, false, auto, Calls));
                if (bench.HasArrays)
                    points.Add(bench.Measure(octave, true, auto, Calls));
            }
            Console.Error.WriteLine($"{name}: {Mean(points.Where(p => p.Kernel == name)) - 1:0.0%} lost");
        }
        exploration = auto.Exploration;
        return points;
    }

    private static IEnumerable<Row> Quality(List<DispatchPoint> points, ExplorationTotals exploration)
    {
        double close = 100.0 * points.Count(static p => p.Regret <= Close) / points.Count;
        yield return new(
            new("chosen device within 10 % of the best", Bound.AtLeast(98) with { Unit = "%" }, static () => default), close,
            $"of {points.Count} points");
        yield return new(
            new("lost against the best device, geometric mean", Bound.AtMost(3, "%"), static () => default),
            100 * (Mean(points) - 1), $"worst {points.Max(static p => p.Regret):0.00}");
        yield return new(
            new("lost by exploring, of kernel time", Bound.AtMost(1, "%"), static () => default),
            100 * exploration.RegretShare, $"{exploration.Calls} calls");
        foreach (string device in points[0].Times.Keys.Where(device => points.All(p => p.Times.ContainsKey(device))))
        {
            double always = Math.Exp(points.Average(p => Math.Log(p.Times[device] / p.Best)));
            Console.Error.WriteLine($"always {device}: {always - 1:0.0%} lost");
        }
    }

    private static Row Calibration((TimeSpan Elapsed, TimeSpan Processor) calibration) => new(
        new("to measure the machine for the first time, on another thread", Bound.AtMost(100, "ms"), static () => default),
        calibration.Elapsed.TotalMilliseconds,
        string.Create(
            CultureInfo.InvariantCulture, $"{calibration.Processor.TotalMilliseconds:0} ms of processor time, the JIT's work in it"));

    private static double Mean(IEnumerable<DispatchPoint> points) => Math.Exp(points.Average(static p => Math.Log(p.Regret)));

    private static string MachineName() => RuntimeInformation.ProcessArchitecture.ToString();
}
