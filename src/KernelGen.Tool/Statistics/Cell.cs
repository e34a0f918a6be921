namespace KernelGen.Tool.Statistics;

/// <summary>The times of calls that may be compared.</summary>
internal sealed class Cell
{
    private double _logLengths;

    internal Sketch Actual { get; } = new();

    internal Sketch Predicted { get; } = new();

    /// <summary>Calls that were run here to learn, not because it seemed best.</summary>
    internal long Explored { get; private set; }

    internal long MinLength { get; private set; } = long.MaxValue;

    internal long MaxLength { get; private set; }

    /// <summary>The geometric mean of the lengths.</summary>
    internal double Length => Math.Exp(_logLengths / Math.Max(1, Actual.Count));

    internal void Add(long length, double actual, double? predicted, bool explored)
    {
        Actual.Add(actual);
        if (predicted is { } some)
            Predicted.Add(some);
        Explored += explored ? 1 : 0;
        MinLength = Math.Min(MinLength, length);
        MaxLength = Math.Max(MaxLength, length);
        _logLengths += Math.Log(length);
    }
}
