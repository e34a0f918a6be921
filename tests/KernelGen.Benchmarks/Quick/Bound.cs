using System.Globalization;

namespace KernelGen.Benchmarks.Quick;

/// <summary>What a figure must reach, or must not exceed.</summary>
/// <param name="Limit">The figure at the edge.</param>
/// <param name="IsLeast">Whether more is better.</param>
/// <param name="Unit">What follows the number.</param>
internal readonly record struct Bound(double Limit, bool IsLeast, string Unit)
{
    public static Bound AtLeast(double factor) => new(factor, true, "×");

    public static Bound AtMost(double limit, string unit = "×") => new(limit, false, unit);

    public bool Holds(double figure) => IsLeast ? figure >= Limit : figure <= Limit;

    public string Text(double figure) => string.Create(CultureInfo.InvariantCulture, $"{figure:0.##} {Unit}");

    public override string ToString() => (IsLeast ? "≥ " : "≤ ") + Text(Limit);
}
