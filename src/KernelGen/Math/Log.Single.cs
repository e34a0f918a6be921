namespace KernelGen;

public static partial class KernelMath
{
    // The bits of 2/3: fractions are taken between this and 4/3.
    private const int LeastFractionSingle = 0x3F2AAAAB;

    /// <summary>The natural logarithm of <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>
    /// x = 2^k (1 + f) with 1 + f between 2/3 and 4/3, and a polynomial of degree 10 for log(1 + f).
    /// </remarks>
    /// <param name="x">A value not below zero, subnormal ones included. A zero of either sign gives negative infinity,
    /// positive infinity itself; NaN and what is below zero give NaN.</param>
    /// <returns>ln x.</returns>
    public static float Log(float x)
    {
        float y = LogOfBitsSingle(BitConverter.SingleToInt32Bits(x), 0f);
        if (!(x >= SmallestNormalSingle && x <= float.MaxValue))
            y = LogFarSingle(x);
        return y;
    }

    // Subnormal arguments are made normal first.
    private static float LogFarSingle(float x)
    {
        float y = LogOfBitsSingle(BitConverter.SingleToInt32Bits(x * 8388608f), -23f);
        y = x == 0f ? float.NegativeInfinity : y;
        return x > float.MaxValue ? x : x >= 0f ? y : float.NaN;
    }

    // Minimax for log(1 + f) on [-1/3, 1/3] with single coefficients: relative error 2^-27.7.
    private static float LogOfBitsSingle(int bits, float exponent)
    {
        int k = (bits - LeastFractionSingle) >> 23;
        float f = BitConverter.Int32BitsToSingle(bits - (k << 23)) - 1f;
        float square = f * f;
        float y = MathF.FusedMultiplyAdd(-0.121839724f, f, 0.140053063f);
        y = MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(-0.128930315f, f, 0.139868975f), square, y);
        y = MathF.FusedMultiplyAdd(y, square, MathF.FusedMultiplyAdd(-0.166805059f, f, 0.20010446f));
        y = MathF.FusedMultiplyAdd(y, square, MathF.FusedMultiplyAdd(-0.249997973f, f, 0.333332151f));
        y = MathF.FusedMultiplyAdd(y, f, -0.5f);
        y = MathF.FusedMultiplyAdd(square, y, f);
        return MathF.FusedMultiplyAdd(k + exponent, Ln2HighSingle, y);
    }
}
