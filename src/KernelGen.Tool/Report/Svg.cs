using System.Globalization;
using System.Net;
using System.Text;

namespace KernelGen.Tool.Report;

/// <summary>Writes one drawing. All text is escaped, and all numbers are finite or left out.</summary>
internal sealed class Svg
{
    private readonly StringBuilder _text = new();

    internal Svg(int width, int height, string label)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{Escape(label)}\">");
    }

    /// <summary>Text as it may stand in HTML: what it means there is taken from it.</summary>
    internal static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.Select(static c => char.IsControl(c) ? '\uFFFD' : c)));

    internal void Line(double x1, double y1, double x2, double y2, string style) =>
        _text.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" class=\"{style}\"/>");

    internal void Rect(double x, double y, double width, double height, string style) =>
        _text.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.##}\" y=\"{y:0.##}\" width=\"{width:0.##}\" height=\"{height:0.##}\" class=\"{style}\"/>");

    internal void Polyline(IEnumerable<(double X, double Y)> points, string style)
    {
        _text.Append(CultureInfo.InvariantCulture, $"<polyline class=\"{style}\" points=\"");
        foreach ((double x, double y) in points)
            _text.Append(CultureInfo.InvariantCulture, $"{x:0.#},{y:0.#} ");
        _text.Append("\"/>");
    }

    /// <summary>A mark whose form tells devices apart where colours do not.</summary>
    internal void Mark(double x, double y, double size, int form, string style, string title)
    {
        string path = (form % 4) switch
        {
            0 => string.Create(CultureInfo.InvariantCulture, $"M{x - size:0.#} {y:0.#}a{size:0.#} {size:0.#} 0 1 0 {2 * size:0.#} 0a{size:0.#} {size:0.#} 0 1 0 {-2 * size:0.#} 0z"),
            1 => string.Create(CultureInfo.InvariantCulture, $"M{x - size:0.#} {y - size:0.#}h{2 * size:0.#}v{2 * size:0.#}h{-2 * size:0.#}z"),
            2 => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - size:0.#}l{size:0.#} {2 * size:0.#}h{-2 * size:0.#}z"),
            _ => string.Create(CultureInfo.InvariantCulture, $"M{x:0.#} {y - size:0.#}l{size:0.#} {size:0.#}l{-size:0.#} {size:0.#}l{-size:0.#} {-size:0.#}z"),
        };
        string tip = title.Length == 0 ? "" : $"<title>{Escape(title)}</title>";
        _text.Append(CultureInfo.InvariantCulture, $"<path class=\"{style}\" d=\"{path}\">{tip}</path>");
    }

    internal void Text(double x, double y, string text, string style) =>
        _text.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" class=\"{style}\">{Escape(text)}</text>");

    /// <summary>The drawing.</summary>
    public override string ToString() => _text + "</svg>\n";
}
