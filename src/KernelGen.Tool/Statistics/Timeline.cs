namespace KernelGen.Tool.Statistics;

/// <summary>How often each device ran, over time: bins that become twice as wide whenever there would be too many.</summary>
internal sealed class Timeline(int mostBins)
{
    private Dictionary<long, Dictionary<string, long>> _bins = [];
    private int _shift = 16;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

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
        _first = Math.Min(_first, bin);
        _last = Math.Max(_last, bin);
        Add(_bins, bin, device, 1);
    }

    private void Halve()
    {
        Dictionary<long, Dictionary<string, long>> wider = [];
        foreach ((long bin, Dictionary<string, long> counts) in _bins)
        {
            foreach ((string device, long count) in counts)
                Add(wider, bin >> 1, device, count);
        }
        _bins = wider;
        _first >>= 1;
        _last >>= 1;
        _shift++;
    }

    private static void Add(Dictionary<long, Dictionary<string, long>> bins, long bin, string device, long count)
    {
        if (!bins.TryGetValue(bin, out Dictionary<string, long>? counts))
            bins[bin] = counts = new(StringComparer.Ordinal);
        counts[device] = counts.GetValueOrDefault(device) + count;
    }
}
