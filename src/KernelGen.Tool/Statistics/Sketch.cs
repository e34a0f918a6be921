namespace KernelGen.Tool.Statistics;

/// <summary>
/// The distribution of positive numbers, in little memory: counts of logarithmic buckets, so that every quantile is
/// right to 2 %. (The idea is that of DDSketch: Masson, Rim and Lee, 2019.)
/// </summary>
internal sealed class Sketch
{
    private const double Growth = 1.04;
    private const double Least = 1e-4;
    private const double Most = 1e13;
    private static readonly double s_perLog = 1 / Math.Log(Growth);

    private int[] _counts = [];
    private int _first;

    internal long Count { get; private set; }

    internal double Sum { get; private set; }

    internal double Median => Quantile(0.5);

    internal void Add(double value)
    {
        value = Math.Clamp(value, Least, Most);
        int bucket = (int)Math.Ceiling(Math.Log(value) * s_perLog);
        if (_counts.Length == 0)
            _first = bucket;
        if (bucket < _first || bucket >= _first + _counts.Length)
            Widen(bucket);
        _counts[bucket - _first]++;
        Count++;
        Sum += value;
    }

    internal void Add(Sketch other)
    {
        for (int i = 0; i < other._counts.Length; i++)
        {
            if (other._counts[i] == 0)
                continue;
            int bucket = other._first + i;
            if (_counts.Length == 0)
                _first = bucket;
            if (bucket < _first || bucket >= _first + _counts.Length)
                Widen(bucket);
            _counts[bucket - _first] += other._counts[i];
        }
        Count += other.Count;
        Sum += other.Sum;
    }

    /// <summary>The number below which a share of all lies.</summary>
    internal double Quantile(double share) => OfRank((long)Math.Round(share * (Count - 1)));

    /// <summary>Between which numbers the true median lies, with a probability of 95 %, whatever the distribution.</summary>
    internal (double Low, double High) MedianBounds()
    {
        double half = 0.98 * Math.Sqrt(Count);
        return (OfRank((long)Math.Floor(((Count - 1) / 2.0) - half)), OfRank((long)Math.Ceiling(((Count - 1) / 2.0) + half)));
    }

    private double OfRank(long rank)
    {
        rank = Math.Clamp(rank, 0, Math.Max(0, Count - 1));
        long before = 0;
        for (int i = 0; i < _counts.Length; i++)
        {
            before += _counts[i];
            if (before > rank)
                return Math.Pow(Growth, _first + i - 0.5);
        }
        return double.NaN;
    }

    private void Widen(int bucket)
    {
        int first = _counts.Length == 0 ? bucket : Math.Min(_first, bucket);
        int end = Math.Max(_first + _counts.Length, bucket + 1);
        // Some room on both sides, since neighbours come next.
        int[] wider = new int[end - first + 8];
        _counts.CopyTo(wider, _first - first + 4);
        _counts = wider;
        _first = first - 4;
    }
}
