using KernelGen.Tool.Explaining;
using KernelGen.Tool.Output;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Report;

/// <summary>
/// The page. In: what a log says. Out: one HTML file that needs nothing else and runs nothing. Guaranteed: names are text
/// whatever they hold, and the number of marks does not grow with the log.
/// </summary>
internal sealed class ReportPage(LogStatistics log, int mostKernels, TextWriter html)
{
    private readonly ExplainedLog _explained = Explainer.Explain(log);
    private readonly HashSet<string> _drawn = [];

    internal void Write(Action<double> progress)
    {
        DeviceStyles styles = DeviceStyles.Of(_explained);
        ExplainedKernel[] shown = [.. _explained.Kernels.Take(mostKernels)];
        _drawn.UnionWith(shown.Select(static kernel => kernel.Kernel));
        WriteHead();
        WriteSummary(styles);
        WriteKernelTable();
        for (int i = 0; i < shown.Length; i++)
        {
            new KernelSection(log.Kernels[shown[i].Kernel], shown[i], styles, html).Write(i);
            progress((i + 1.0) / shown.Length);
        }
        html.Write("</body>\n</html>\n");
    }

    /// <summary>The devices that have a colour, each with its form.</summary>
    internal static string Legend(IEnumerable<string> devices, DeviceStyles styles)
    {
        string items = string.Concat(devices.Select(device =>
        {
            var svg = new Svg(12, 12, device);
            svg.Mark(6, 6, 4.5, styles.Number(device), $"mark {styles.Class(device)}", "");
            return $"<li>{svg.ToString().TrimEnd()}{Svg.Escape(device)}</li>";
        }));
        return $"<ul class=\"legend\">{items}</ul>\n";
    }

    private void WriteHead()
    {
        string title = Svg.Escape($"Decisions in {Path.GetFileName(log.Path)}");
        html.Write(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{title}</title>
            <style>
            {ReportStyle.Css}
            {ReportStyle.Devices()}</style>
            </head>
            <body>
            <h1>{title}</h1>

            """);
    }

    private void WriteSummary(DeviceStyles styles)
    {
        LogSummary summary = _explained.Summary;
        string files = summary.Files == 1 ? "" : $" in {summary.Files} files";
        html.Write($"<p>{Texts.Count(summary.Decisions)} decisions of {Texts.Count(_explained.Kernels.Count)} kernels, {Texts.Bytes(summary.Bytes)}{files}");
        if (summary is { From: { } from, To: { } to })
            html.Write(Texts.Text($", {from:yyyy-MM-dd HH:mm:ss} to {to:yyyy-MM-dd HH:mm:ss} UTC"));
        html.Write("</p>\n");
        if (summary.Unreadable > 0)
            html.Write($"<p class=\"dim\">{Texts.Count(summary.Unreadable)} lines were passed over: half written, or no decisions.</p>\n");
        if (summary.CallsOfOtherKernels > 0)
            html.Write($"<p class=\"dim\">{Texts.Count(summary.CallsOfOtherKernels)} calls of further kernels are not shown.</p>\n");
        if (summary.Decisions == 0)
            return;
        html.Write("<section id=\"timeline\">\n<h2>Decisions over time</h2>\n");
        html.Write(TimelineChart.Draw(log.Timeline, "all kernels", styles));
        html.Write(Legend(styles.Devices, styles));
        html.Write("</section>\n");
    }

    private void WriteKernelTable()
    {
        if (_explained.Kernels.Count == 0)
            return;
        html.Write("<section>\n<h2>Kernels</h2>\n<div class=\"wide\"><table><tr><th>kernel</th><th class=\"n\">calls</th><th class=\"n\">time</th><th class=\"n\">off by</th><th class=\"n\">regret</th></tr>\n");
        const int Most = 200;
        int number = 0;
        foreach (ExplainedKernel kernel in _explained.Kernels.Take(Most))
        {
            string name = Svg.Escape(kernel.Kernel);
            if (_drawn.Contains(kernel.Kernel))
                name = $"<a href=\"#k{number}\">{name}</a>";
            html.Write(
                $"<tr><td>{name}</td><td class=\"n\">{Texts.Count(kernel.Calls)}</td><td class=\"n\">{Texts.Time(kernel.Microseconds)}</td>" +
                $"<td class=\"n\">{Off(kernel)}</td><td class=\"n\">{(kernel.Regret.JudgedCalls > 0 ? Texts.Share(kernel.Regret.Share) : "–")}</td></tr>\n");
            number++;
        }
        html.Write("</table></div>\n");
        if (_explained.Kernels.Count > Most)
            html.Write($"<p class=\"dim\">{Texts.Count(_explained.Kernels.Count - Most)} more are not listed.</p>\n");
        html.Write(
            "<p class=\"dim\">Off by: the typical factor between predicted and actual time. Regret: how much longer calls took " +
            "than on the best device measured at the same size.</p>\n</section>\n");
    }

    private static string Off(ExplainedKernel kernel)
    {
        long calls = kernel.Predictions.Sum(static one => one.Calls);
        return calls == 0
            ? "–"
            : Texts.Times(Math.Exp(kernel.Predictions.Sum(static one => one.Calls * Math.Log(Math.Max(1, one.Typical))) / calls));
    }
}
