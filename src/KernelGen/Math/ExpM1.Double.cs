namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>e^x - 1, without the cancellation near 0.</summary>
    /// <remarks>
    /// Within 1 ulp. ExpM1(±0) is ±0 (where .NET's loses the sign), ExpM1(-∞) is -1, ExpM1(∞) is ∞, ExpM1(NaN) is NaN.
    /// x = n ln 2 + r as in <see cref="Exp(double)"/>, and (2^n - 1) + 2^n (e^r - 1) in two parts.
    /// </remarks>
    public static double ExpM1(double x)
    {
        double clamped = x > 710 ? 710 : x;
        clamped = clamped < -60 ? -60 : clamped;
        double e = ExpM1ReducedDouble(clamped, 0, out double eLow, out double rounded);

        // Half of everything, since 2^1024 is not a number.
        double half = PowerOfTwoDouble(rounded - 1);
        double first = half - 0.5;
        double second = half * e;
        double high = first + second;
        double low = (first - high) + second + FmaDouble(half, eLow, (half - first) - 0.5);
        return Math.Abs(x) < 5.5511151231257827e-17 ? x : 2 * (high + low);
    }
}
