using System.Globalization;

namespace KernelGen.Tool.Output;

/// <summary>Numbers as people read them.</summary>
internal static class Texts
{
    internal static string Time(double? microseconds) => microseconds switch
    {
        null => "–",
        < 0.9995 => Text($"{microseconds * 1000:0} ns"),
        < 999.5 => Text($"{Three(microseconds.Value)} µs"),
        < 999_500 => Text($"{Three(microseconds.Value / 1000)} ms"),
        _ => Text($"{Three(microseconds.Value / 1e6)} s"),
    };

    internal static string Count(double number) => number.ToString("N0", CultureInfo.InvariantCulture);

    internal static string Share(double share) => share is > 0 and < 0.0005
        ? "< 0.1 %"
        : Text($"{share * 100:0.#} %");

    internal static string Times(double? ratio) => ratio is { } some ? Text($"×{Three(some)}") : "–";

    internal static string Bytes(double bytes) => bytes switch
    {
        < 1 << 10 => Text($"{bytes:0} B"),
        < 1 << 20 => Text($"{Three(bytes / (1 << 10))} KiB"),
        < 1 << 30 => Text($"{Three(bytes / (1 << 20))} MiB"),
        _ => Text($"{Three(bytes / (1 << 30))} GiB"),
    };

    /// <summary>A number with three digits that count.</summary>
    internal static string Three(double number) => Math.Abs(number) switch
    {
        < 9.995 => Text($"{number:0.##}"),
        < 99.95 => Text($"{number:0.#}"),
        _ => Text($"{number:0}"),
    };

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
