using KernelGen.Tool.Output;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Report;

/// <summary>Predicted against actual time of a sample of calls: on the line where predictions are right.</summary>
internal static class PredictionChart
{
    internal static string Draw(KernelStatistics kernel, DeviceStyles styles)
    {
        double[] times = [.. kernel.Sample.Items.SelectMany(static call => new[] { call.Predicted, call.Actual })];
        var x = new LogScale(times, 10, Frame.Left, Frame.Right);
        var y = new LogScale(times, 10, Frame.Bottom, Frame.Top);
        var svg = new Svg(Frame.Width, Frame.Height, $"Predicted against actual time of {kernel.Name}");
        Frame.Axes(svg, x, static tick => Texts.Time(tick), "predicted", y, "actual");
        double low = Math.Pow(10, x.Low), high = Math.Pow(10, x.High);
        svg.Line(x.At(low), y.At(low), x.At(high), y.At(high), "right");
        // Twice and half as long as predicted.
        svg.Line(x.At(low), y.At(2 * low), x.At(high / 2), y.At(high), "twice");
        svg.Line(x.At(2 * low), y.At(low), x.At(high), y.At(high / 2), "twice");
        foreach (SampledCall call in kernel.Sample.Items)
        {
            svg.Mark(
                x.At(call.Predicted), y.At(call.Actual), 2, styles.Number(call.Device), $"dot {styles.Class(call.Device)}",
                $"{call.Device}, {Texts.Count(call.Length)} elements: {Texts.Time(call.Predicted)} predicted, {Texts.Time(call.Actual)} taken");
        }
        return svg.ToString();
    }
}
