using KernelGen.Tool.Explaining;
using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Comparing;

/// <summary>Finds what is different between two logs, and is not chance.</summary>
/// <param name="threshold">By which share a time must have moved.</param>
/// <param name="leastCalls">How many calls of a size both logs must have.</param>
internal sealed class Comparer(double threshold, long leastCalls)
{
    // Where calls of one size are spread more evenly than this, no device is the one they run on.
    private const double MostCalls = 0.6;

    private readonly List<ChangedDecision> _decisions = [];
    private readonly List<MovedTime> _moved = [];
    private readonly List<NewlyMissing> _missing = [];
    private int _compared;

    internal ComparedLogs Compare(LogStatistics before, LogStatistics after)
    {
        foreach (KernelStatistics kernel in before.Kernels.Values.OrderBy(static kernel => kernel.Name, StringComparer.Ordinal))
        {
            if (after.Kernels.TryGetValue(kernel.Name, out KernelStatistics? now))
            {
                CompareTimes(kernel, now);
                CompareDecisions(kernel, now);
                CompareTargets(kernel, now);
            }
            else
            {
                _missing.Add(new(kernel.Name, null, null, null));
            }
        }
        return new ComparedLogs
        {
            Before = LogSummary.Of(before),
            After = LogSummary.Of(after),
            Decisions = _decisions,
            Slower = [.. _moved.Where(static moved => moved.Ratio > 1).OrderByDescending(static moved => moved.Ratio)],
            Faster = [.. _moved.Where(static moved => moved.Ratio < 1).OrderBy(static moved => moved.Ratio)],
            Missing = _missing,
            Appeared = [.. after.Kernels.Keys.Where(name => !before.Kernels.ContainsKey(name)).Order(StringComparer.Ordinal)],
            Compared = _compared,
        };
    }

    private void CompareTimes(KernelStatistics before, KernelStatistics after)
    {
        foreach ((CellKey key, Cell then) in before.Cells.OrderBy(static pair => pair.Key.SizeClass))
        {
            if (!after.Cells.TryGetValue(key, out Cell? now) || then.Actual.Count < leastCalls || now.Actual.Count < leastCalls)
                continue;
            _compared++;
            // The lengths of a class differ a little from log to log.
            double sameLength = then.Length / now.Length;
            double ratio = now.Actual.Median * sameLength / then.Actual.Median;
            (double thenLow, double thenHigh) = then.Actual.MedianBounds();
            (double nowLow, double nowHigh) = now.Actual.MedianBounds();
            bool isSlower = ratio > 1 + threshold && nowLow * sameLength > thenHigh;
            bool isFaster = ratio < 1 / (1 + threshold) && nowHigh * sameLength < thenLow;
            if (isSlower || isFaster)
            {
                _moved.Add(new MovedTime(
                    before.Name, key.Device, key.Residency, Math.Min(then.MinLength, now.MinLength),
                    Math.Max(then.MaxLength, now.MaxLength), Math.Round(then.Actual.Median, 3), Math.Round(now.Actual.Median, 3),
                    Math.Round(ratio, 3), then.Actual.Count, now.Actual.Count));
            }
        }
    }

    private void CompareDecisions(KernelStatistics before, KernelStatistics after)
    {
        var now = Favourites(after).ToDictionary(static one => (one.Residency, one.SizeClass));
        foreach (Favourite then in Favourites(before))
        {
            if (!now.TryGetValue((then.Residency, then.SizeClass), out Favourite other) || other.Device == then.Device)
                continue;
            _decisions.Add(new ChangedDecision(
                before.Name, then.Residency, Math.Min(then.Cell.MinLength, other.Cell.MinLength),
                Math.Max(then.Cell.MaxLength, other.Cell.MaxLength), then.Device, other.Device,
                Math.Round(then.Cell.Actual.Median, 3), Math.Round(other.Cell.Actual.Median, 3)));
        }
    }

    /// <summary>The device on which the calls of a size mostly run, where there are enough of them and there is one.</summary>
    private IEnumerable<Favourite> Favourites(KernelStatistics kernel) => kernel.Cells
        .GroupBy(static pair => (pair.Key.Residency, pair.Key.SizeClass))
        .OrderBy(static group => group.Key.SizeClass)
        .Select(group =>
        {
            (CellKey key, Cell cell) = group.MaxBy(static pair => pair.Value.Actual.Count - pair.Value.Explored);
            long chosen = cell.Actual.Count - cell.Explored;
            long all = group.Sum(static pair => pair.Value.Actual.Count - pair.Value.Explored);
            bool isClear = chosen >= leastCalls && chosen >= MostCalls * all;
            return (isClear, favourite: new Favourite(key.Residency, key.SizeClass, key.Device, cell));
        })
        .Where(static pair => pair.isClear)
        .Select(static pair => pair.favourite);

    private void CompareTargets(KernelStatistics before, KernelStatistics after)
    {
        HashSet<string> known = [.. before.Missing.Select(static reason => reason.Target)];
        _missing.AddRange(after.Missing
            .Where(reason => !known.Contains(reason.Target))
            .Select(reason => new NewlyMissing(before.Name, reason.Target, reason.Id, reason.Message)));
    }

    private readonly record struct Favourite(string Residency, int SizeClass, string Device, Cell Cell);
}
