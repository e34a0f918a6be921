namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The hyperbolic tangent of <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>
    /// An odd polynomial of degree 11 below 0.65, 1 - 2 / (e^2x + 1) above, as (d - 2) / d of d = e^2x + 1 =
    /// (2^n + 1) + 2^n (e^2r - 1), of which only the last sum and the quotient are rounded.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero itself, the infinities 1 and -1.</param>
    /// <returns>tanh x, of the sign of x.</returns>
    public static float Tanh(float x)
    {
        float size = MathF.Abs(x);
        float square = size * size;
        float near = MathF.FusedMultiplyAdd(-5.47544006e-3f, square, 2.04318911e-2f);
        near = MathF.FusedMultiplyAdd(near, square, -5.36758974e-2f);
        near = MathF.FusedMultiplyAdd(near, square, 0.133306772f);
        near = MathF.FusedMultiplyAdd(near, square, -0.333332539f);
        near = MathF.FusedMultiplyAdd(size * square, near, size);

        // The least size whose 2 / d is below 2^-24, so that 1 is within an ulp, has d = 2^25 + 16: d - 2 rounds to d.
        float bounded = size > 8.66434f ? 8.66434f : size;
        float shifted = MathF.FusedMultiplyAdd(bounded, 2f * Log2OfESingle, RoundToExponentSingle);
        float n = shifted - RoundToExponentSingle;
        // What this lacks of n ln 2 / 2, some 1e-9 n, matters the less the more d has grown with n.
        float r = MathF.FusedMultiplyAdd(n, -0.5f * Ln2HighSingle, bounded);
        float scale = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
        float divisor = MathF.FusedMultiplyAdd(scale, r * TwiceExpM1ReducedSingle(r), scale + 1f);

        return MathF.CopySign(size < 0.65f ? near : (divisor - 2f) / divisor, x);
    }

    // (e^2r - 1) / r: minimax on [-0.1734, 0.1734] with single coefficients, relative error 2^-26.1.
    private static float TwiceExpM1ReducedSingle(float r)
    {
        float square = r * r;
        float low = MathF.FusedMultiplyAdd(1.99999988f, r, 2f);
        float middle = MathF.FusedMultiplyAdd(0.666680157f, r, 1.33332336f);
        float high = MathF.FusedMultiplyAdd(8.87288898e-2f, r, 0.267733961f);
        return MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(high, square, middle), square, low);
    }
}
