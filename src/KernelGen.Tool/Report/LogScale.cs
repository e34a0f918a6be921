namespace KernelGen.Tool.Report;

/// <summary>From numbers to places, such that equal ratios are equal distances.</summary>
internal sealed class LogScale
{
    private readonly double _low;
    private readonly double _perLog;
    private readonly double _start;

    /// <summary>A scale that holds some numbers.</summary>
    /// <param name="numbers">The numbers; those that are not positive are passed over.</param>
    /// <param name="radix">Its ends are powers of it.</param>
    /// <param name="start">Where the lowest lies.</param>
    /// <param name="end">Where the highest lies.</param>
    internal LogScale(IEnumerable<double> numbers, double radix, double start, double end)
    {
        double low = double.MaxValue, high = 0;
        foreach (double number in numbers)
        {
            if (!(number > 0 && double.IsFinite(number)))
                continue;
            low = Math.Min(low, number);
            high = Math.Max(high, number);
        }
        if (high <= 0)
            (low, high) = (1, radix);
        Low = (int)Math.Floor(Math.Log(low, radix) + 1e-9);
        High = Math.Max(Low + 1, (int)Math.Ceiling(Math.Log(high, radix) - 1e-9));
        Radix = radix;
        _low = Low * Math.Log(radix);
        _perLog = (end - start) / ((High - Low) * Math.Log(radix));
        _start = start;
    }

    internal double Radix { get; }

    /// <summary>The power at the lower end.</summary>
    internal int Low { get; }

    /// <summary>The power at the upper end.</summary>
    internal int High { get; }

    internal double At(double number) =>
        Math.Clamp(_start + ((Math.Log(number) - _low) * _perLog), Math.Min(_start, End), Math.Max(_start, End));

    /// <summary>At most so many powers, evenly spread.</summary>
    internal IEnumerable<double> Ticks(int most)
    {
        int step = Math.Max(1, (int)Math.Ceiling((High - Low) / (double)most));
        for (int power = Low; power <= High; power += step)
            yield return Math.Pow(Radix, power);
    }

    private double End => _start + (_perLog * (High - Low) * Math.Log(Radix));
}
