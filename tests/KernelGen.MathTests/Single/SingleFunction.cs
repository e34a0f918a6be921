namespace KernelGen.MathTests.Single;

/// <summary>A function of one <c>float</c>, what it should be, and how far off it may be.</summary>
/// <param name="Name">Its name in <see cref="KernelMath"/>.</param>
/// <param name="Computed">The function that is tested.</param>
/// <param name="Exact">A reference whose error is small against a unit in the last place of a <c>float</c>.</param>
/// <param name="Bound">The largest error promised, in units in the last place of the exact value.</param>
/// <param name="Parity">What f(-x) is, bit for bit, so that negative inputs need no reference.</param>
public sealed record SingleFunction(
    string Name, Func<float, float> Computed, Func<float, double> Exact, double Bound, Parity Parity = Parity.None)
{
    /// <summary>Arguments near which something happens: where a formula changes, where a result is zero or
    /// ends.</summary>
    public float[] Places { get; init; } = [];

    /// <summary>Whether the reference is the C library's, which may be absent.</summary>
    public bool NeedsLibM { get; init; }

    public override string ToString() => Name;
}

/// <summary>How the values at x and -x belong together.</summary>
public enum Parity
{
    None,
    Even,
    Odd,
}
