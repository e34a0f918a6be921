namespace KernelGen.MathTests.Double;

/// <summary>A function of <c>double</c>, its test vectors, and how far off it may be.</summary>
/// <param name="Name">The name of the file of its vectors.</param>
/// <param name="Computed">The function that is tested; where it has one argument, the second is ignored.</param>
/// <param name="Bound">The largest error promised, in units in the last place of the exact value.</param>
public sealed record DoubleFunction(string Name, Func<double, double, double> Computed, double Bound)
{
    public DoubleFunction(string name, Func<double, double> computed, double bound)
        : this(name, (x, _) => computed(x), bound)
    {
    }

    /// <summary>
    /// For results nearer zero than <see cref="Small"/>, an absolute error of this much is allowed too.
    /// </summary>
    public double AbsoluteBound { get; init; }

    public double Small { get; init; }

    public double ErrorAt(Vector vector)
    {
        double computed = Computed(vector.X, vector.Y);
        return Math.Abs(vector.Value) < Small && Math.Abs(computed - vector.Value) <= AbsoluteBound
            ? 0
            : DoubleUlps.Error(computed, vector);
    }

    public override string ToString() => Name;
}
