namespace KernelGen;

public static partial class KernelMath
{
    // Adding 1.5 * 2^23 rounds to an integer, which then stands in the lowest bits. With 127 more it is the exponent
    // field.
    private const float RoundSingle = 12582912f;
    private const float RoundToExponentSingle = 12583039f;
    private const float Log2OfESingle = 1.44269502f;
    private const float Ln2HighSingle = 0.693147182f;
    private const float Ln2LowSingle = -1.90465421e-9f;
    private const float SmallestNormalSingle = 1.17549435e-38f;

    /// <summary>e raised to the power <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>
    /// x = n ln 2 + r with |r| &lt;= ln 2 / 2 (Cody and Waite's reduction), a polynomial of degree 6 for e^r, and n
    /// added to its exponent.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, negative infinity 0, positive infinity itself.</param>
    /// <returns>e^x: infinite above 88.722839, subnormal below -87.336545, zero below -103.97208.</returns>
    public static float Exp(float x)
    {
        float shifted = MathF.FusedMultiplyAdd(x, Log2OfESingle, RoundSingle);
        float n = shifted - RoundSingle;
        float r = MathF.FusedMultiplyAdd(n, -Ln2HighSingle, x);
        r = MathF.FusedMultiplyAdd(n, -Ln2LowSingle, r);
        float y = AddExponentSingle(ExpReducedSingle(r), BitConverter.SingleToInt32Bits(shifted));
        if (!(MathF.Abs(x) <= 87f))
            y = ExpFarSingle(x);
        return y;
    }

    // The values that are no normal numbers, or close to it: 2^n is multiplied in two halves.
    private static float ExpFarSingle(float x)
    {
        float bounded = x < -104f ? -104f : x > 89f ? 89f : x;
        float shifted = MathF.FusedMultiplyAdd(bounded, Log2OfESingle, RoundSingle);
        float n = shifted - RoundSingle;
        float r = MathF.FusedMultiplyAdd(n, -Ln2HighSingle, bounded);
        r = MathF.FusedMultiplyAdd(n, -Ln2LowSingle, r);
        return ScaleSingle(ExpReducedSingle(r), (int)n);
    }

    // Minimax for e^r on [-0.34665, 0.34665] with single coefficients: relative error 2^-28.2; by
    // Estrin's scheme, whose operations depend on fewer before them.
    private static float ExpReducedSingle(float r)
    {
        float square = r * r;
        float low = MathF.FusedMultiplyAdd(0.166665211f, r, 0.499999911f);
        float high = MathF.FusedMultiplyAdd(8.3686728e-3f, r, 4.16689627e-2f);
        high = MathF.FusedMultiplyAdd(1.37824938e-3f, square, high);
        low = MathF.FusedMultiplyAdd(high, square, low);
        return MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(low, r, 1f), r, 1f);
    }

    // y * 2^n where y and the result are normal; only the lowest bits of n count.
    private static float AddExponentSingle(float y, int n) =>
        BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(y) + (n << 23));

    // y * 2^n with one rounding, for y near 1 and |n| <= 252.
    private static float ScaleSingle(float y, int n)
    {
        int half = n >> 1;
        return y * PowerOfTwoSingle(half) * PowerOfTwoSingle(n - half);
    }

    private static float PowerOfTwoSingle(int n) => BitConverter.Int32BitsToSingle((n + 127) << 23);
}
