using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Explaining;

/// <summary>From numbers to answers: where a kernel ran, what it would have been better to do, how good predictions were.</summary>
internal static class Explainer
{
    // A median of less is luck.
    private const int LeastCalls = 3;

    internal static ExplainedLog Explain(LogStatistics log, string? kernel = null) => new(
        LogSummary.Of(log),
        [
            .. log.Kernels.Values
                .Where(one => kernel is null || one.Name.Contains(kernel, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(static one => one.Microseconds)
                .ThenBy(static one => one.Name, StringComparer.Ordinal)
                .Select(Explain),
        ]);

    internal static ExplainedKernel Explain(KernelStatistics kernel) => new()
    {
        Kernel = kernel.Name,
        Calls = kernel.Calls,
        Microseconds = Rounded(kernel.Microseconds),
        Sizes = Sizes(kernel),
        BreakEvens =
        [
            .. kernel.BreakEvens
                .OrderByDescending(static pair => pair.Value.Count)
                .Select(static pair => new ExplainedBreakEven(
                    pair.Key.First, pair.Key.Second, pair.Key.Residency, Math.Round(pair.Value.Median))),
        ],
        Predictions =
        [
            .. kernel.Errors
                .Where(static pair => pair.Value.Count > 0)
                .OrderByDescending(static pair => pair.Value.Count)
                .Select(static pair => new ExplainedPrediction(
                    pair.Key, pair.Value.Count, Rounded(pair.Value.Bias), Rounded(pair.Value.Typical), Rounded(pair.Value.Nine))),
        ],
        Regret = Regret(kernel),
        Failed = kernel.Failed,
        Threw = kernel.Threw,
        Missing = [.. kernel.Missing.Select(ExplainedReason.Of).OrderBy(static reason => reason.Target, StringComparer.Ordinal)],
    };

    private static IReadOnlyList<ExplainedSize> Sizes(KernelStatistics kernel) =>
    [
        .. kernel.Cells
            .GroupBy(static pair => (pair.Key.Residency, Octave: SizeClass.Octave(pair.Key.SizeClass)))
            .OrderBy(static group => group.Key.Residency == "host" ? "" : group.Key.Residency, StringComparer.Ordinal)
            .ThenBy(static group => group.Key.Octave)
            .Select(static group => new ExplainedSize(
                group.Min(static pair => pair.Value.MinLength),
                group.Max(static pair => pair.Value.MaxLength),
                group.Key.Residency,
                group.Sum(static pair => pair.Value.Actual.Count),
                [
                    .. group.GroupBy(static pair => pair.Key.Device)
                        .Select(static cells => Device(cells.Key, [.. cells.Select(static pair => pair.Value)]))
                        .OrderByDescending(static device => device.Calls),
                ])),
    ];

    private static ExplainedDevice Device(string device, Cell[] cells)
    {
        Sketch actual = new(), predicted = new();
        foreach (Cell cell in cells)
        {
            actual.Add(cell.Actual);
            predicted.Add(cell.Predicted);
        }
        return new ExplainedDevice(
            device, actual.Count, cells.Sum(static cell => cell.Explored), Rounded(actual.Median),
            Rounded(actual.Quantile(0.1)), Rounded(actual.Quantile(0.9)),
            predicted.Count > 0 ? Rounded(predicted.Median) : null);
    }

    private static ExplainedRegret Regret(KernelStatistics kernel)
    {
        double regret = 0, judged = 0;
        long calls = 0;
        foreach (var sizes in kernel.Cells.GroupBy(static pair => (pair.Key.Residency, pair.Key.SizeClass)))
        {
            Cell[] known = [.. sizes.Select(static pair => pair.Value).Where(static cell => cell.Actual.Count >= LeastCalls)];
            if (known.Length < 2)
                continue;
            double best = known.Min(static cell => cell.Actual.Median / cell.Length);
            foreach (Cell cell in known)
            {
                double median = cell.Actual.Median / cell.Length;
                regret += (median - best) * cell.Length * cell.Actual.Count;
                judged += median * cell.Length * cell.Actual.Count;
                calls += cell.Actual.Count;
            }
        }
        return new ExplainedRegret(
            Rounded(regret), judged > 0 ? Math.Round(regret / judged, 5) : 0, calls, kernel.Explored,
            Rounded(kernel.ExplorationMicroseconds));
    }

    private static double Rounded(double number) => double.IsFinite(number) ? Math.Round(number, 3) : 0;
}
