using System.Globalization;
using KernelGen.Tool.Output;

namespace KernelGen.Benchmarks.Dispatch;

/// <summary>Points as a table for a document: a column for each device.</summary>
internal static class PointTable
{
    public static string Of(IReadOnlyList<DispatchPoint> points)
    {
        string[] devices = [.. points.SelectMany(static point => point.Times.Keys).Distinct()];
        List<string> lines =
        [
            $"| kernel | elements | operands | {string.Join(" | ", devices)} | chosen | of the best |",
            $"|---|---|---|{string.Concat(devices.Select(static _ => "---:|"))}---|---:|",
        ];
        foreach (DispatchPoint point in points.OrderBy(static p => p.Kernel, StringComparer.Ordinal)
            .ThenBy(static p => p.Octave).ThenBy(static p => p.InArrays))
        {
            IEnumerable<string> times = devices.Select(device => point.Times.TryGetValue(device, out double time) ? Texts.Time(time) : "");
            lines.Add(
                $"| {point.Kernel} | 2^{point.Octave} | {(point.InArrays ? "arrays" : "spans")} | {string.Join(" | ", times)} | " +
                string.Create(CultureInfo.InvariantCulture, $"{point.Chosen} | {point.Regret:0.00} |"));
        }
        return string.Join('\n', lines);
    }
}
