using System.Runtime.InteropServices;
using KernelGen.Tool.Reading;

namespace KernelGen.Tool.Statistics;

/// <summary>What a log says of one kernel. Its size depends on how different the calls are, not on how many.</summary>
internal sealed class KernelStatistics(string name)
{
    private const int MostReasons = 16;
    private const int MostBreakEvens = 64;
    private const int SampleSize = 300;
    private const int TimelineBins = 96;

    internal string Name { get; } = name;

    internal long Calls { get; private set; }

    /// <summary>The time of all calls together.</summary>
    internal double Microseconds { get; private set; }

    /// <summary>Calls that ran the runner-up to learn.</summary>
    internal long Explored { get; private set; }

    /// <summary>By how much they took longer than the best was predicted to.</summary>
    internal double ExplorationMicroseconds { get; private set; }

    /// <summary>Calls that another device completed, because the chosen one failed.</summary>
    internal long Failed { get; private set; }

    /// <summary>Calls that ended with an exception of the kernel's.</summary>
    internal long Threw { get; private set; }

    internal Dictionary<CellKey, Cell> Cells { get; } = [];

    internal Dictionary<string, PredictionError> Errors { get; } = new(StringComparer.Ordinal);

    internal Dictionary<BreakEvenKey, Sketch> BreakEvens { get; } = [];

    internal HashSet<LoggedReason> Missing { get; } = [];

    internal Reservoir<SampledCall> Sample { get; } = new(SampleSize);

    internal Timeline Timeline { get; } = new(TimelineBins);

    /// <summary>Takes a call in.</summary>
    /// <param name="call">The call.</param>
    /// <param name="mayAddCell">Whether there is room for one more cell.</param>
    /// <returns>Whether a cell was added.</returns>
    internal bool Add(LoggedDecision call, bool mayAddCell)
    {
        Calls++;
        string device = call.Chosen!;
        double actual = call.Actual.GetValueOrDefault();
        Microseconds += actual;
        if (call.Time is { } time)
            Timeline.Add(time, call.CompletedOn ?? device);
        foreach (LoggedReason reason in call.Missing)
        {
            if (Missing.Count < MostReasons)
                Missing.Add(reason);
        }
        AddBreakEven(call, device);
        Failed += call.CompletedOn is null ? 0 : 1;
        Threw += call.Error is null ? 0 : 1;
        if (call.Explored)
        {
            Explored++;
            if (call.RunnerUp is { } best && call.PredictedFor(best) is { } expected)
                ExplorationMicroseconds += Math.Max(0, actual - expected);
        }
        // What a failure or an exception took says nothing of the device.
        if (call.CompletedOn is not null || call.Error is not null || actual <= 0)
            return false;
        if (call.Predicted is { } predicted and > 0)
        {
            if (!Errors.TryGetValue(device, out PredictionError? error))
                Errors[device] = error = new PredictionError();
            error.Add(actual, predicted);
            Sample.Add(new(device, predicted, actual, call.Length));
        }
        return AddToCell(call, device, actual, mayAddCell);
    }

    private bool AddToCell(LoggedDecision call, string device, double actual, bool mayAddCell)
    {
        var key = new CellKey(device, call.Residency, SizeClass.Of(call.Length));
        if (Cells.TryGetValue(key, out Cell? cell))
        {
            cell.Add(call.Length, actual, call.Predicted, call.Explored);
            return false;
        }
        if (!mayAddCell)
            return false;
        Cells[key] = cell = new Cell();
        cell.Add(call.Length, actual, call.Predicted, call.Explored);
        return true;
    }

    private void AddBreakEven(LoggedDecision call, string device)
    {
        if (call is not { BreakEven: { } length and > 0, RunnerUp: { } other })
            return;
        BreakEvenKey key = BreakEvenKey.Of(device, other, call.Residency);
        if (BreakEvens.Count >= MostBreakEvens && !BreakEvens.ContainsKey(key))
            return;
        ref Sketch? sketch = ref CollectionsMarshal.GetValueRefOrAddDefault(BreakEvens, key, out _);
        (sketch ??= new Sketch()).Add(length);
    }
}
