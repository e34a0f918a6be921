using KernelGen.Tool.Output;

namespace KernelGen.Tool.Report;

/// <summary>What the charts have in common: their size, which is that of a phone's window, and their axes.</summary>
internal static class Frame
{
    internal const int Width = 360;
    internal const int Height = 250;
    internal const int Left = 46;
    internal const int Right = 352;
    internal const int Top = 12;
    internal const int Bottom = 216;

    internal static void Axes(Svg svg, LogScale x, Func<double, string> xText, string xTitle, LogScale y, string yTitle)
    {
        foreach (double tick in y.Ticks(6))
        {
            svg.Line(Left, y.At(tick), Right, y.At(tick), "grid");
            svg.Text(Left - 4, y.At(tick) + 4, Texts.Time(tick), "end");
        }
        foreach (double tick in x.Ticks(6))
        {
            svg.Line(x.At(tick), Top, x.At(tick), Bottom, "grid");
            // The outermost would reach over the edge, or under the other axis.
            string anchor = x.At(tick) > Right - 20 ? "end" : x.At(tick) < Left + 10 ? "" : "mid";
            svg.Text(x.At(tick), Bottom + 15, xText(tick), anchor);
        }
        svg.Text((Left + Right) / 2.0, Height - 4, xTitle, "mid axis");
        svg.Text(Left + 4, Top + 10, yTitle, "axis");
    }

    /// <summary>A number of elements in little room.</summary>
    internal static string Elements(double number) => number switch
    {
        < 1 << 10 => Texts.Text($"{number:0}"),
        < 1 << 20 => Texts.Text($"{number / (1 << 10):0}Ki"),
        < 1 << 30 => Texts.Text($"{number / (1 << 20):0}Mi"),
        _ => Texts.Text($"{number / (1 << 30):0}Gi"),
    };
}
