namespace KernelGen.Benchmarks.Quick;

/// <summary>How many times faster one side of a duel was.</summary>
/// <param name="Median">In the middle one of all pairs of batches.</param>
/// <param name="Low">A quarter of the pairs are below.</param>
/// <param name="High">A quarter of the pairs are above.</param>
/// <param name="Least">In the worst of them.</param>
/// <param name="Most">In the best of them.</param>
/// <param name="Pairs">How many there were.</param>
internal readonly record struct Outcome(double Median, double Low, double High, double Least, double Most, int Pairs)
{
    /// <summary>The other side's view.</summary>
    public Outcome Inverse => new(1 / Median, 1 / High, 1 / Low, 1 / Most, 1 / Least, Pairs);

    public static Outcome Of(IEnumerable<double> ratios)
    {
        double[] sorted = [.. ratios.Order()];
        int last = sorted.Length - 1;
        return new Outcome(sorted[last / 2], sorted[last / 4], sorted[3 * last / 4], sorted[0], sorted[last], sorted.Length);
    }
}
