namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>e raised to the power <paramref name="x"/>, minus one, within 1 ulp: accurate also near zero.</summary>
    /// <remarks>
    /// x = n ln 2 + r as for <see cref="Exp(float)"/>; e^x - 1 = 2^n r + (2^n - 1) + 2^n (e^r - 1 - r), of which the
    /// first two are summed without loss.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero itself, negative infinity -1, positive infinity itself.</param>
    /// <returns>e^x - 1: infinite above 88.722839.</returns>
    public static float ExpM1(float x)
    {
        float shifted = MathF.FusedMultiplyAdd(x, Log2OfESingle, RoundToExponentSingle);
        float n = shifted - RoundToExponentSingle;
        float scale = BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(shifted) << 23);
        float exact = MathF.FusedMultiplyAdd(n, -Ln2HighSingle, x);
        float r = MathF.FusedMultiplyAdd(n, -Ln2LowSingle, exact);
        float rest = MathF.FusedMultiplyAdd(r * ExpM1ReducedSingle(r), r, n * -Ln2LowSingle);

        float less = scale - 1f;
        float high = MathF.FusedMultiplyAdd(scale, exact, less);
        float low = MathF.FusedMultiplyAdd(scale, exact, less - high);
        float y = high + MathF.FusedMultiplyAdd(scale, rest, low);
        if (!(MathF.Abs(x) <= 16.9f))
            y = ExpM1FarSingle(x);
        return MathF.CopySign(y, x);
    }

    private static float ExpM1FarSingle(float x) =>
        x < 0f ? -1f : (float)(Exp2WideSingle((x > 89f ? 89f : x) * 1.4426950408889634) - 1.0);

    // (e^r - 1 - r) / r^2: minimax for e^r - 1 on [-0.34665, 0.34665] with single coefficients, relative error 2^-31.
    private static float ExpM1ReducedSingle(float r)
    {
        float y = MathF.FusedMultiplyAdd(1.97433081e-4f, r, 1.39336928e-3f);
        y = MathF.FusedMultiplyAdd(y, r, 8.3335666e-3f);
        y = MathF.FusedMultiplyAdd(y, r, 4.16664779e-2f);
        y = MathF.FusedMultiplyAdd(y, r, 0.166666657f);
        return MathF.FusedMultiplyAdd(y, r, 0.5f);
    }
}
