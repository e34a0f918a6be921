namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The sine of pi times <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>x = q/2 + r exactly, and a polynomial for the sine or the cosine of pi r, as q is even or
    /// odd.</remarks>
    /// <param name="x">Any value. NaN and the infinities give NaN.</param>
    /// <returns>sin(pi x): a zero of the sign of x where x is an integer.</returns>
    public static float SinPi(float x)
    {
        int quadrant = ReduceTurnSingle(MathF.Abs(x), out float r);
        float y = (quadrant & 1) == 0 ? SinPiReducedSingle(r) : CosPiReducedSingle(r);
        int sign = y == 0f ? 0 : (quadrant & 2) << 30;
        sign ^= BitConverter.SingleToInt32Bits(x) & int.MinValue;
        return BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(y) & (y == 0f ? 0 : -1)) ^ sign);
    }

    /// <summary>The cosine of pi times <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>As <see cref="SinPi(float)"/>, a quarter turn on.</remarks>
    /// <param name="x">Any value. NaN and the infinities give NaN.</param>
    /// <returns>cos(pi x): a positive zero where x is an integer and a half.</returns>
    public static float CosPi(float x)
    {
        int quadrant = ReduceTurnSingle(MathF.Abs(x), out float r);
        float y = (quadrant & 1) == 0 ? CosPiReducedSingle(r) : SinPiReducedSingle(r);
        int sign = ((quadrant + 1) & 2) << 30;
        return y == 0f ? 0f : BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(y) ^ sign);
    }

    // size = 2 turns + q/2 + r, without error: the lowest bits of q are returned.
    private static int ReduceTurnSingle(float size, out float r)
    {
        float turn = size - 2f * MathF.Round(0.5f * size);
        float shifted = MathF.FusedMultiplyAdd(turn, 2f, RoundSingle);
        r = MathF.FusedMultiplyAdd(shifted - RoundSingle, -0.5f, turn);
        return BitConverter.SingleToInt32Bits(shifted);
    }

    // Near-minimax of degree 9 on [-0.25, 0.25]: relative error 2^-36 before the coefficients are rounded; pi is in
    // two parts.
    private static float SinPiReducedSingle(float r)
    {
        float square = r * r;
        float y = MathF.FusedMultiplyAdd(8.10007179e-2f, square, -0.599201981f);
        y = MathF.FusedMultiplyAdd(y, square, 2.55016264f);
        y = MathF.FusedMultiplyAdd(y, square, -5.16771277f);
        y = MathF.FusedMultiplyAdd(y, square, -8.74227766e-8f);
        return MathF.FusedMultiplyAdd(r, 3.14159274f, r * y);
    }

    // Near-minimax of degree 10 on [-0.25, 0.25]: error 2^-44 before the coefficients are rounded. What the first sum
    // loses in rounding is added.
    private static float CosPiReducedSingle(float r)
    {
        float square = r * r;
        float y = MathF.FusedMultiplyAdd(-2.54471007e-2f, square, 0.235305364f);
        y = MathF.FusedMultiplyAdd(y, square, -1.33526195f);
        y = MathF.FusedMultiplyAdd(y, square, 4.05871211f);
        float high = MathF.FusedMultiplyAdd(-4.93480206f, square, 1f);
        float lost = MathF.FusedMultiplyAdd(-4.93480206f, square, 1f - high);
        return high + MathF.FusedMultiplyAdd(square * square, y, lost);
    }
}
