using System.Globalization;
using System.Text;
using System.Text.Json;

namespace KernelGen.Tool.Tests;

/// <summary>A log made line by line, as the run time writes them.</summary>
internal sealed class LogLines
{
    private static readonly DateTime s_start = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);
    private readonly StringBuilder _text = new();
    private int _calls;

    public override string ToString() => _text.ToString();

    internal LogLines Raw(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Calls that take about so long: a spread of 2 % to both sides.</summary>
    internal LogLines Calls(int count, string kernel, string device, long length, double microseconds, string more = "")
    {
        for (int i = 0; i < count; i++)
            Call(kernel, device, length, microseconds * (0.98 + (0.04 * i / Math.Max(1, count - 1))), microseconds, more);
        return this;
    }

    internal LogLines Call(string kernel, string device, long length, double actual, double predicted, string more = "")
    {
        string time = s_start.AddMilliseconds(_calls++ * 10).ToString("O", CultureInfo.InvariantCulture);
        string reason = JsonSerializer.Serialize("predicted to be best");
        _text.Append(CultureInfo.InvariantCulture,
            $$$"""
            {"time":"{{{time}}}","kernel":{{{JsonSerializer.Serialize(kernel)}}},"shape":[{{{length}}}],"length":{{{length}}},"bytes":{{{8 * length}}},"residency":"host","candidates":[{"device":"cpu","predictedMicroseconds":{{{predicted}}},"parts":{"launch":0.05,"compute":1,"memory":1,"transfer":0}},{"device":"cpu-parallel","predictedMicroseconds":{{{predicted * 2}}},"threads":8},{"device":"gpu:0","whyNot":"there is none"}],"chosen":{{{JsonSerializer.Serialize(device)}}},"reason":{{{reason}}},"predicted":{{{predicted}}},"actual":{{{actual}}}{{{more}}}}

            """);
        return this;
    }
}
