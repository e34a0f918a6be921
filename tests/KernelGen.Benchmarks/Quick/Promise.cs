using System.Globalization;

namespace KernelGen.Benchmarks.Quick;

/// <summary>A promise about speed, and how to find out whether it is kept.</summary>
/// <param name="Name">What is compared.</param>
/// <param name="Bound">What is promised.</param>
/// <param name="Measure">Measures it: the figure, and in words how sure it is.</param>
internal sealed record Promise(string Name, Bound Bound, Func<(double Figure, string Spread)> Measure)
{
    /// <summary>That our side of a duel is faster than theirs by a factor.</summary>
    public static Promise Faster(string name, double factor, Batch ours, Batch theirs, int length) =>
        new(name, Bound.AtLeast(factor), () => Read(Duel.Fight(ours, theirs, length)));

    /// <summary>That a call costs at most so many of another.</summary>
    public static Promise Cost(string name, double calls, Batch ours, Batch theirs, int length) =>
        new(name, Bound.AtMost(calls), () => Read(Duel.Fight(ours, theirs, length).Inverse));

    /// <summary>The same promise where the machine lacks what it takes to measure it.</summary>
    public Promise UnlessHere(bool can, string whyNot) => can ? this : this with { Measure = () => (double.NaN, whyNot) };

    public Row Check()
    {
        (double figure, string spread) = Measure();
        return new Row(this, figure, spread);
    }

    private static (double Figure, string Spread) Read(Outcome outcome) => (outcome.Median, string.Create(
        CultureInfo.InvariantCulture,
        $"half in {outcome.Low:0.00} to {outcome.High:0.00}, all in {outcome.Least:0.00} to {outcome.Most:0.00}; {outcome.Pairs} pairs"));
}
