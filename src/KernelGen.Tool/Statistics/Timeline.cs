using System.Runtime.InteropServices;

namespace KernelGen.Tool.Statistics;

/// <summary>How often each device ran, over time: bins that become twice as wide whenever there would be too many.</summary>
internal sealed class Timeline(int mostBins)
{
    private Dictionary<long, Dictionary<string, long>> _bins = [];
    private int _shift = 16;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    // Most calls are of the same bin as the one before.
    private long _latest = -1;
    private Dictionary<string, long> _latestCounts = [];

    /// <summary>How long a bin is.</summary>
    internal TimeSpan BinWidth => TimeSpan.FromTicks(1L << _shift);

    internal bool IsEmpty => _bins.Count == 0;

    internal DateTime Start => new(_first << _shift, DateTimeKind.Utc);

    /// <summary>The bins from the first to the last that holds something; null for one that does not.</summary>
    internal IEnumerable<IReadOnlyDictionary<string, long>?> Bins()
    {
        for (long i = _first; i <= _last; i++)
            yield return _bins.GetValueOrDefault(i);
    }

    internal void Add(DateTime time, string device)
    {
        long bin = time.Ticks >> _shift;
        while (Math.Max(_last, bin) - Math.Min(_first, bin) >= mostBins && _bins.Count > 0)
        {
            Halve();
            bin = time.Ticks >> _shift;
        }
        if (bin != _latest)
        {
            _first = Math.Min(_first, bin);
            _last = Math.Max(_last, bin);
            _latest = bin;
            _latestCounts = Counts(_bins, bin);
        }
        CollectionsMarshal.GetValueRefOrAddDefault(_latestCounts, device, out _)++;
    }

    private void Halve()
    {
        Dictionary<long, Dictionary<string, long>> wider = [];
        foreach ((long bin, Dictionary<string, long> counts) in _bins)
        {
            foreach ((string device, long count) in counts)
                CollectionsMarshal.GetValueRefOrAddDefault(Counts(wider, bin >> 1), device, out _) += count;
        }
        _bins = wider;
        _latest = -1;
        _first >>= 1;
        _last >>= 1;
        _shift++;
    }

    private static Dictionary<string, long> Counts(Dictionary<long, Dictionary<string, long>> bins, long bin)
    {
        if (!bins.TryGetValue(bin, out Dictionary<string, long>? counts))
            bins[bin] = counts = new(StringComparer.Ordinal);
        return counts;
    }
}
