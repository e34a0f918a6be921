using KernelGen.Tool.Output;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Report;

/// <summary>Decisions over time: how many calls ran where.</summary>
internal static class TimelineChart
{
    private const int Height = 120;
    private const int Bottom = 92;

    internal static string Draw(Timeline timeline, string of, DeviceStyles styles)
    {
        if (timeline.IsEmpty)
            return "<p>The log has no times.</p>\n";
        IReadOnlyDictionary<string, long>?[] bins = [.. timeline.Bins()];
        long most = bins.Max(static bin => bin?.Values.Sum() ?? 0);
        double width = (Frame.Right - Frame.Left) / (double)bins.Length;
        var svg = new Svg(Frame.Width, Height, $"Decisions of {of} over time, by device");
        svg.Line(Frame.Left, Frame.Top, Frame.Right, Frame.Top, "grid");
        svg.Text(Frame.Left - 4, Frame.Top + 4, Short(most), "end");
        for (int i = 0; i < bins.Length; i++)
        {
            double y = Bottom;
            foreach ((string device, long count) in (bins[i] ?? new Dictionary<string, long>()).OrderBy(pair => styles.Number(pair.Key)))
            {
                double height = count * (Bottom - Frame.Top) / (double)most;
                y -= height;
                svg.Rect(Frame.Left + (i * width), y, Math.Max(width - 0.4, 0.6), height, $"bar {styles.Class(device)}");
            }
        }
        svg.Line(Frame.Left, Bottom, Frame.Right, Bottom, "rule");
        DateTime end = timeline.Start + (bins.Length * timeline.BinWidth);
        string format = (end - timeline.Start).TotalDays > 1 ? "yyyy-MM-dd HH:mm" : "HH:mm:ss";
        svg.Text(Frame.Left, Bottom + 15, timeline.Start.ToString(format, null), "");
        svg.Text(Frame.Right, Bottom + 15, end.ToString(format, null), "end");
        svg.Text((Frame.Left + Frame.Right) / 2.0, Bottom + 15, $"calls in {Width(timeline.BinWidth)}", "mid axis");
        return svg.ToString();
    }

    private static string Width(TimeSpan bin) => Texts.Time(bin.TotalMicroseconds) is var text && bin.TotalMinutes < 2
        ? text
        : Texts.Text($"{bin.TotalMinutes:0} min");

    private static string Short(long count) => count switch
    {
        < 10_000 => Texts.Text($"{count}"),
        < 10_000_000 => Texts.Text($"{count / 1000}k"),
        _ => Texts.Text($"{count / 1_000_000}M"),
    };
}
