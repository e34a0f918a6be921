using KernelGen.Tool.Explaining;
using KernelGen.Tool.Output;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Report;

/// <summary>What the page says of one kernel.</summary>
internal sealed class KernelSection(KernelStatistics kernel, ExplainedKernel explained, DeviceStyles styles, TextWriter html)
{
    internal void Write(int number)
    {
        html.Write($"<section class=\"kernel\" id=\"k{number}\">\n<h2>{Svg.Escape(kernel.Name)}</h2>\n");
        html.Write($"<p>{Texts.Count(explained.Calls)} calls, {Texts.Time(explained.Microseconds)} together</p>\n");
        WriteFacts();
        string[] devices = [.. explained.Sizes.SelectMany(static size => size.Devices).Select(static device => device.Device).Distinct().OrderBy(styles.Number)];
        html.Write(ReportPage.Legend(devices, styles));
        html.Write("<div class=\"charts\">\n");
        if (kernel.Cells.Count > 0)
        {
            Chart("Time against size", SizeChart.Draw(kernel, explained, styles));
            if (SizeChart.Hidden(kernel) is > 0 and var hidden)
                html.Write($"<p class=\"dim\">{hidden} more combinations of device and data are not drawn.</p>\n");
        }
        if (kernel.Sample.Items.Count > 0)
            Chart("Predicted against actual time", PredictionChart.Draw(kernel, styles));
        Chart("Decisions over time", TimelineChart.Draw(kernel.Timeline, kernel.Name, styles));
        html.Write("</div>\n");
        WriteTable();
        html.Write("</section>\n");
    }

    private void Chart(string title, string svg) => html.Write($"<div><h3>{title}</h3>\n{svg}</div>\n");

    private void WriteFacts()
    {
        foreach (ExplainedBreakEven even in explained.BreakEvens.Take(4))
        {
            string residency = even.Residency == "host" ? "" : $", data on {even.Residency}";
            Fact($"Break-even of {even.First} and {even.Second}{residency}: {Texts.Count(even.Length)} elements");
        }
        foreach (ExplainedPrediction prediction in explained.Predictions.Take(DeviceStyles.Colours))
        {
            Fact(
                $"Predictions for {prediction.Device}: typically off by {Texts.Times(prediction.Typical)}, nine in ten by at most " +
                $"{Texts.Times(prediction.NineInTen)}");
        }
        ExplainedRegret regret = explained.Regret;
        if (regret.JudgedCalls > 0)
            Fact($"Regret: {Texts.Time(regret.Microseconds)}, {Texts.Share(regret.Share)}");
        if (regret.Explored > 0)
            Fact($"Learning: {Texts.Count(regret.Explored)} calls, which cost {Texts.Time(regret.ExplorationMicroseconds)}");
        if (explained.Failed > 0)
            Fact($"{Texts.Count(explained.Failed)} calls were completed on another device, because the chosen one failed");
        if (explained.Threw > 0)
            Fact($"{Texts.Count(explained.Threw)} calls threw");
        foreach (ExplainedReason reason in explained.Missing)
            Fact($"No {reason.Target}: {reason.Message} ({reason.Id})");
    }

    private void Fact(string text) => html.Write($"<p><small>{Svg.Escape(text)}</small></p>\n");

    private void WriteTable()
    {
        html.Write("<details><summary>Numbers</summary>\n<div class=\"wide\"><table><tr><th>elements</th><th>ran on</th><th class=\"n\">calls</th><th class=\"n\">median</th><th class=\"n\">predicted</th></tr>\n");
        foreach (ExplainedSize size in explained.Sizes.Take(200))
        {
            string elements = size.From == size.To ? Texts.Count(size.From) : $"{Texts.Count(size.From)}–{Texts.Count(size.To)}";
            string residency = size.Residency == "host" ? "" : $" (data on {size.Residency})";
            foreach (ExplainedDevice device in size.Devices)
            {
                html.Write(
                    $"<tr><td>{Svg.Escape(elements + residency)}</td><td>{Svg.Escape(device.Device)}</td><td class=\"n\">{Texts.Count(device.Calls)}</td>" +
                    $"<td class=\"n\">{Texts.Time(device.Median)}</td><td class=\"n\">{Texts.Time(device.Predicted)}</td></tr>\n");
            }
        }
        html.Write("</table></div></details>\n");
    }
}
