using KernelGen.Tool.Explaining;
using KernelGen.Tool.Output;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Report;

/// <summary>Time against size: a line of medians for each device and place of the data, and the break-even sizes.</summary>
internal static class SizeChart
{
    internal const int MostSeries = 8;
    private const int MostBreakEvens = 3;

    internal static string Draw(KernelStatistics kernel, ExplainedKernel explained, DeviceStyles styles)
    {
        var series = Series(kernel);
        ExplainedBreakEven[] evens = [.. explained.BreakEvens.Take(MostBreakEvens)];
        Cell[] cells = [.. series.SelectMany(static line => line.Cells)];
        var x = new LogScale(cells.Select(static cell => cell.Length), 2, Frame.Left, Frame.Right);
        var y = new LogScale(
            cells.SelectMany(static cell => new[] { cell.Actual.Quantile(0.1), cell.Actual.Quantile(0.9) }), 10, Frame.Bottom, Frame.Top);
        var svg = new Svg(Frame.Width, Frame.Height, $"Time against size of {kernel.Name}, by device");
        Frame.Axes(svg, x, Frame.Elements, "elements", y, "time of a call");
        DrawBreakEvens(svg, evens, x);
        foreach ((string device, string residency, Cell[] line) in series)
        {
            int form = styles.Number(device);
            string style = styles.Class(device) + (residency == "host" ? "" : " away");
            svg.Polyline(line.Where(static cell => cell.Predicted.Count > 0)
                .Select(cell => (x.At(cell.Length), y.At(cell.Predicted.Median))), $"guess {style}");
            svg.Polyline(line.Select(cell => (x.At(cell.Length), y.At(cell.Actual.Median))), $"line {style}");
            foreach (Cell cell in line)
            {
                svg.Line(x.At(cell.Length), y.At(cell.Actual.Quantile(0.1)), x.At(cell.Length), y.At(cell.Actual.Quantile(0.9)), $"spread {style}");
                svg.Mark(
                    x.At(cell.Length), y.At(cell.Actual.Median), 2.4, form, $"mark {style}",
                    $"{device}{On(residency)}, {Texts.Count(Math.Round(cell.Length))} elements: {Texts.Time(cell.Actual.Median)}, " +
                    $"{Texts.Count(cell.Actual.Count)} calls");
            }
        }
        return svg.ToString();
    }

    /// <summary>How many lines there is no room for.</summary>
    internal static int Hidden(KernelStatistics kernel) =>
        Math.Max(0, kernel.Cells.Keys.Select(static key => (key.Device, key.Residency)).Distinct().Count() - MostSeries);

    private static (string Device, string Residency, Cell[] Cells)[] Series(KernelStatistics kernel) =>
    [
        .. kernel.Cells.GroupBy(static pair => (pair.Key.Device, pair.Key.Residency))
            .OrderByDescending(static line => line.Sum(static pair => pair.Value.Actual.Count))
            .Take(MostSeries)
            .Select(static line => (
                line.Key.Device, line.Key.Residency,
                line.OrderBy(static pair => pair.Key.SizeClass).Select(static pair => pair.Value).ToArray())),
    ];

    private static void DrawBreakEvens(Svg svg, ExplainedBreakEven[] evens, LogScale x)
    {
        for (int i = 0; i < evens.Length; i++)
        {
            double at = x.At(evens[i].Length);
            svg.Line(at, Frame.Top, at, Frame.Bottom, "even");
            bool isRight = at > (Frame.Left + Frame.Right) / 2.0;
            svg.Text(
                at + (isRight ? -3 : 3), Frame.Bottom - 6 - (12 * i), $"{evens[i].First} = {evens[i].Second}{On(evens[i].Residency)}",
                isRight ? "even-text end" : "even-text");
        }
    }

    private static string On(string residency) => residency == "host" ? "" : $" (data on {residency})";
}
