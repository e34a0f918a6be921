namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The hyperbolic tangent of <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>
    /// An odd polynomial of degree 11 below 0.7, 1 - 2 / (e^2x + 1) above, as (d - 2) / d of d = e^2x + 1 = 2^n e^2r + 1,
    /// whose numerator is exact.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero itself, the infinities 1 and -1.</param>
    /// <returns>tanh x, of the sign of x.</returns>
    public static float Tanh(float x)
    {
        float size = MathF.Abs(x);
        float square = size * size;
        float near = MathF.FusedMultiplyAdd(-5.14083821e-3f, square, 2.00947374e-2f);
        near = MathF.FusedMultiplyAdd(near, square, -5.3560101e-2f);
        near = MathF.FusedMultiplyAdd(near, square, 0.133291334f);
        near = MathF.FusedMultiplyAdd(near, square, -0.333331913f);
        near = MathF.FusedMultiplyAdd(size * square, near, size);

        // The least size whose 2 / d is below 2^-24, so that 1 is within an ulp, has d = 2^25 + 16: d - 2 rounds to d.
        float bounded = size > 8.66434f ? 8.66434f : size;
        float shifted = MathF.FusedMultiplyAdd(bounded, 2f * Log2OfESingle, RoundToExponentSingle);
        float n = shifted - RoundToExponentSingle;
        // What this lacks of n ln 2 / 2, some 1e-9 n, matters the less the more d has grown with n.
        float r = MathF.FusedMultiplyAdd(n, -0.5f * Ln2HighSingle, bounded);
        float scale = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
        float divisor = MathF.FusedMultiplyAdd(scale, ExpTwiceReducedSingle(r), 1f);

        return MathF.CopySign(size < 0.7f ? near : (divisor - 2f) / divisor, x);
    }

    // e^2r: minimax for (e^2r - 1) / r on [-0.1734, 0.1734] with single coefficients, relative error 2^-26.1.
    private static float ExpTwiceReducedSingle(float r)
    {
        float y = MathF.FusedMultiplyAdd(8.87288898e-2f, r, 0.267733961f);
        y = MathF.FusedMultiplyAdd(y, r, 0.666680157f);
        y = MathF.FusedMultiplyAdd(y, r, 1.33332336f);
        y = MathF.FusedMultiplyAdd(y, r, 1.99999988f);
        y = MathF.FusedMultiplyAdd(y, r, 2f);
        return MathF.FusedMultiplyAdd(y, r, 1f);
    }
}
