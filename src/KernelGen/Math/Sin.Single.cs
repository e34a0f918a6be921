namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The sine of <paramref name="x"/> radians, within 1 ulp for all values.</summary>
    /// <remarks>
    /// x = q pi/2 + r with r carried to twice the precision (Cody and Waite; Payne and Hanek above 12800), and
    /// a polynomial for the sine or the cosine of r, as q is even or odd.
    /// </remarks>
    /// <param name="x">Any value. NaN and the infinities give NaN, a zero itself.</param>
    /// <returns>sin x, of the sign of x for x between -pi and pi.</returns>
    public static float Sin(float x)
    {
        float size = MathF.Abs(x);
        int quadrant = ReduceNearSingle(size, out float r, out float low);
        if (!(size <= LargestNearSingle))
            quadrant = ReduceFarSingle(size, out r, out low);

        int sign = (BitConverter.SingleToInt32Bits(x) & int.MinValue) ^ ((quadrant & 2) << 30);
        float y = (quadrant & 1) == 0 ? SinReducedSingle(r, low) : CosReducedSingle(r, low);
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(y) ^ sign);
    }

    /// <summary>The cosine of <paramref name="x"/> radians, within 1 ulp for all values.</summary>
    /// <remarks>As <see cref="Sin(float)"/>, a quarter turn on.</remarks>
    /// <param name="x">Any value. NaN and the infinities give NaN.</param>
    /// <returns>cos x, the same for x and -x.</returns>
    public static float Cos(float x)
    {
        float size = MathF.Abs(x);
        int quadrant = ReduceNearSingle(size, out float r, out float low);
        if (!(size <= LargestNearSingle))
            quadrant = ReduceFarSingle(size, out r, out low);

        int sign = ((quadrant + 1) & 2) << 30;
        float y = (quadrant & 1) == 0 ? CosReducedSingle(r, low) : SinReducedSingle(r, low);
        return BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(y) ^ sign);
    }

    // Minimax on [0, 0.795] with single coefficients: relative error 2^-27.8.
    private static float SinReducedSingle(float r, float low)
    {
        float square = r * r;
        float y = MathF.FusedMultiplyAdd(-1.95076354e-4f, square, 8.33210535e-3f);
        y = MathF.FusedMultiplyAdd(y, square, -0.166666538f);
        return r + MathF.FusedMultiplyAdd(r * square, y, low);
    }

    // Minimax on [0, 0.795] with single coefficients: relative error 2^-32.7. What 1 - r^2/2 loses in rounding is
    // added.
    private static float CosReducedSingle(float r, float low)
    {
        float square = r * r;
        float y = MathF.FusedMultiplyAdd(2.44296261e-5f, square, -1.38872955e-3f);
        y = MathF.FusedMultiplyAdd(y, square, 4.16666456e-2f);
        float high = MathF.FusedMultiplyAdd(-0.5f, square, 1f);
        float lost = MathF.FusedMultiplyAdd(-0.5f, square, 1f - high);
        return high + MathF.FusedMultiplyAdd(square * square, y, MathF.FusedMultiplyAdd(-r, low, lost));
    }
}
