namespace KernelGen;

public static partial class KernelMath
{
    private const float Log10Of2HighSingle = 0.30103001f;
    private const float Log10Of2LowSingle = -1.43209888e-8f;

    /// <summary>2 raised to the power <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>x = n + r with |r| &lt;= 1/2, a polynomial of degree 6 for 2^r, and n added to its exponent.</remarks>
    /// <param name="x">Any value. NaN gives NaN, negative infinity 0, positive infinity itself.</param>
    /// <returns>2^x: infinite from 128 on, subnormal below -126, zero from -150 down.</returns>
    public static float Exp2(float x)
    {
        float shifted = x + RoundSingle;
        float r = x - (shifted - RoundSingle);
        float y = AddExponentSingle(Exp2ReducedSingle(r), BitConverter.SingleToInt32Bits(shifted));
        if (!(MathF.Abs(x) <= 125f))
            y = Exp2FarSingle(x);
        return y;
    }

    /// <summary>10 raised to the power <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>
    /// x = n log10(2) + r with |r| &lt;= log10(2) / 2, a polynomial of degree 6 for 10^r, and n added to its exponent.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, negative infinity 0, positive infinity itself.</param>
    /// <returns>10^x: infinite above 38.53184, subnormal below -37.929779, zero below -45.154499.</returns>
    public static float Exp10(float x)
    {
        float shifted = MathF.FusedMultiplyAdd(x, 3.32192802f, RoundSingle);
        float n = shifted - RoundSingle;
        float high = MathF.FusedMultiplyAdd(n, -Log10Of2HighSingle, x);
        float r = MathF.FusedMultiplyAdd(n, -Log10Of2LowSingle, high);
        float low = MathF.FusedMultiplyAdd(n, -Log10Of2LowSingle, high - r);
        float y = AddExponentSingle(Exp10ReducedSingle(r, low), BitConverter.SingleToInt32Bits(shifted));
        if (!(MathF.Abs(x) <= 37.5f))
            y = Exp10FarSingle(x);
        return y;
    }

    private static float Exp2FarSingle(float x)
    {
        float bounded = x < -151f ? -151f : x > 129f ? 129f : x;
        float shifted = bounded + RoundSingle;
        float n = shifted - RoundSingle;
        return ScaleSingle(Exp2ReducedSingle(bounded - n), (int)n);
    }

    private static float Exp10FarSingle(float x)
    {
        float bounded = x < -46f ? -46f : x > 39f ? 39f : x;
        float shifted = MathF.FusedMultiplyAdd(bounded, 3.32192802f, RoundSingle);
        float n = shifted - RoundSingle;
        float high = MathF.FusedMultiplyAdd(n, -Log10Of2HighSingle, bounded);
        float r = MathF.FusedMultiplyAdd(n, -Log10Of2LowSingle, high);
        float low = MathF.FusedMultiplyAdd(n, -Log10Of2LowSingle, high - r);
        return ScaleSingle(Exp10ReducedSingle(r, low), (int)n);
    }

    // Minimax for 2^r on [-0.5, 0.5] with single coefficients: relative error 2^-28.
    private static float Exp2ReducedSingle(float r)
    {
        float y = MathF.FusedMultiplyAdd(1.5241286e-4f, r, 1.33913022e-3f);
        y = MathF.FusedMultiplyAdd(y, r, 9.61883366e-3f);
        y = MathF.FusedMultiplyAdd(y, r, 5.55035882e-2f);
        y = MathF.FusedMultiplyAdd(y, r, 0.240226448f);
        y = MathF.FusedMultiplyAdd(y, r, 0.693147182f);
        return MathF.FusedMultiplyAdd(y, r, 1f);
    }

    // Minimax for 10^r on [-0.15053, 0.15053] with single coefficients: relative error 2^-28.3. What r was rounded by is
    // low, and the terms of higher order are added to the linear one before 1 is, or the sum of the errors comes to 1 ulp.
    private static float Exp10ReducedSingle(float r, float low)
    {
        float y = MathF.FusedMultiplyAdd(0.205367699f, r, 0.541837156f);
        y = MathF.FusedMultiplyAdd(y, r, 1.17132342f);
        y = MathF.FusedMultiplyAdd(y, r, 2.03465581f);
        y = MathF.FusedMultiplyAdd(y, r, 2.65094852f);
        y = MathF.FusedMultiplyAdd(low, 2.30258512f, y * r * r);
        return 1f + MathF.FusedMultiplyAdd(r, 2.30258512f, y);
    }
}
