using KernelGen.Tool.Output;
using KernelGen.Tool.Reading;

namespace KernelGen.Tool.Statistics;

/// <summary>
/// What a log says. In: decisions, one after the other. Out: numbers for each kernel. Guaranteed: bounded memory, also
/// for a log of which every line names another kernel.
/// </summary>
internal sealed class LogStatistics
{
    private const int MostKernels = 2000;
    private const int MostCells = 50_000;
    private const int MostDevices = 64;
    private const int TimelineBins = 240;
    private const string OtherDevices = "other devices";

    private readonly Dictionary<string, KernelStatistics> _kernels = new(StringComparer.Ordinal);
    private readonly HashSet<string> _devices = new(StringComparer.Ordinal);
    private int _cells;

    private LogStatistics(string path) => Path = path;

    internal string Path { get; }

    internal ReadCounts Counts { get; private set; }

    internal DateTime? From { get; private set; }

    internal DateTime? To { get; private set; }

    internal IReadOnlyDictionary<string, KernelStatistics> Kernels => _kernels;

    /// <summary>Calls of kernels for which there was no room.</summary>
    internal long CallsOfOtherKernels { get; private set; }

    internal Timeline Timeline { get; } = new(TimelineBins);

    /// <summary>Reads a log, showing how far it is.</summary>
    /// <exception cref="BadInputException">It cannot be read.</exception>
    internal static LogStatistics Read(string path, ToolConsole console) =>
        console.Watch($"reading {System.IO.Path.GetFileName(path)}", progress =>
        {
            var statistics = new LogStatistics(path);
            statistics.Counts = new LogReader(path).Read(statistics.Add, progress);
            return statistics;
        });

    private void Add(LoggedDecision call)
    {
        if (call.Time is { } time)
        {
            From = From is { } from && from <= time ? from : time;
            To = To is { } to && to >= time ? to : time;
        }
        if (!_devices.Contains(call.Chosen!))
        {
            if (_devices.Count < MostDevices)
                _devices.Add(call.Chosen!);
            else
                call.Chosen = OtherDevices;
        }
        if (call.Time is { } when)
            Timeline.Add(when, call.CompletedOn is { } other && _devices.Contains(other) ? other : call.Chosen!);
        if (!_kernels.TryGetValue(call.Kernel!, out KernelStatistics? kernel))
        {
            if (_kernels.Count >= MostKernels)
            {
                CallsOfOtherKernels++;
                return;
            }
            _kernels[call.Kernel!] = kernel = new KernelStatistics(call.Kernel!);
        }
        if (kernel.Add(call, _cells < MostCells))
            _cells++;
    }
}
