namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The logarithm of <paramref name="x"/> to base 2, within 1 ulp; exact for powers of 2.</summary>
    /// <remarks>x = 2^k m and the series of 2 atanh((m - 1) / (m + 1)), in double precision.</remarks>
    /// <param name="x">As for <see cref="Log(float)"/>.</param>
    /// <returns>log2 x.</returns>
    public static float Log2(float x) => LogOrSpecialSingle(x, (float)Log2WideSingle(x));

    /// <summary>The logarithm of <paramref name="x"/> to base 10, within 1 ulp; exact for powers of 10.</summary>
    /// <remarks>As <see cref="Log2(float)"/>.</remarks>
    /// <param name="x">As for <see cref="Log(float)"/>.</param>
    /// <returns>log10 x.</returns>
    public static float Log10(float x) => LogOrSpecialSingle(x, (float)(Log2WideSingle(x) * 0.3010299956639812));

    /// <summary>The natural logarithm of 1 + <paramref name="x"/>, within 1 ulp: accurate also near zero.</summary>
    /// <remarks>1 + x = 2^k (1 + f) in double precision, where f is x itself if k is 0; then as <see
    /// cref="Log2(float)"/>.</remarks>
    /// <param name="x">A value not below -1. A zero gives itself, -1 negative infinity, positive infinity itself; NaN
    /// and what is below -1 give NaN.</param>
    /// <returns>ln(1 + x).</returns>
    public static float LogP1(float x) => x == 0f ? x : LogP1OrSpecialSingle(x, (float)LogP1WideSingle(x));

    private static float LogOrSpecialSingle(float x, float log)
    {
        float y = x == 0f ? float.NegativeInfinity : log;
        return x > float.MaxValue ? x : x >= 0f ? y : float.NaN;
    }

    private static float LogP1OrSpecialSingle(float x, float log)
    {
        float y = x == -1f ? float.NegativeInfinity : log;
        return x > float.MaxValue ? x : x >= -1f ? y : float.NaN;
    }
}
