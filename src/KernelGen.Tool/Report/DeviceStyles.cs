using KernelGen.Tool.Explaining;

namespace KernelGen.Tool.Report;

/// <summary>A colour and a form for each device, the same in all charts of a page.</summary>
internal sealed class DeviceStyles
{
    /// <summary>How many colours there are.</summary>
    internal const int Colours = 8;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    /// <summary>The devices that have one.</summary>
    internal IEnumerable<string> Devices => _numbers.Keys;

    internal static DeviceStyles Of(ExplainedLog log)
    {
        var styles = new DeviceStyles();
        // The usual ones first, so that they look alike on all pages.
        foreach (string device in log.Kernels.SelectMany(static kernel => kernel.Sizes).SelectMany(static size => size.Devices)
            .Select(static device => device.Device).Distinct().OrderBy(Rank).ThenBy(static device => device, StringComparer.Ordinal))
            styles.Number(device);
        return styles;
    }

    internal int Number(string device)
    {
        if (!_numbers.TryGetValue(device, out int number))
            _numbers[device] = number = _numbers.Count;
        return number;
    }

    internal string Class(string device) => $"d{Number(device) % Colours}";

    private static int Rank(string device) => device switch
    {
        "cpu" => 0,
        "cpu-parallel" => 1,
        _ => 2,
    };
}
