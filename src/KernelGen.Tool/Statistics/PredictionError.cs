namespace KernelGen.Tool.Statistics;

/// <summary>By how much predictions are off, as ratios of the time taken to the time predicted.</summary>
internal sealed class PredictionError
{
    private readonly Sketch _off = new();
    private double _logs;
    private double _absoluteLogs;

    internal long Count => _off.Count;

    /// <summary>The geometric mean of the ratios: above 1 where calls take longer than predicted.</summary>
    internal double Bias => Math.Exp(_logs / _off.Count);

    /// <summary>The geometric mean of how far off they are, either way: 1 for perfect ones.</summary>
    internal double Typical => Math.Exp(_absoluteLogs / _off.Count);

    /// <summary>How far off, either way, nine in ten are at most.</summary>
    internal double Nine => Math.Max(1, _off.Quantile(0.9));

    internal void Add(double actual, double predicted)
    {
        if (!(actual > 0 && predicted > 0))
            return;
        double log = Math.Log(actual / predicted);
        _logs += log;
        _absoluteLogs += Math.Abs(log);
        _off.Add(Math.Exp(Math.Abs(log)));
    }
}
