namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The angle whose sine is <paramref name="x"/>, in radians, within 1 ulp.</summary>
    /// <remarks>
    /// A polynomial in double precision for sizes up to 1/2; pi/2 - 2 asin(sqrt((1 - x) / 2)) above.
    /// </remarks>
    /// <param name="x">A value from -1 to 1, a zero gives itself; anything else gives NaN.</param>
    /// <returns>asin x, from -pi/2 to pi/2.</returns>
    public static float Asin(float x)
    {
        double angle = AsinOrHalfWideSingle(x, out bool half);
        return MathF.CopySign((float)(half ? 0.5 * Math.PI - 2.0 * angle : angle), x);
    }

    /// <summary>The angle whose cosine is <paramref name="x"/>, in radians, within 1 ulp.</summary>
    /// <remarks>
    /// pi/2 - asin x for sizes up to 1/2; 2 asin(sqrt((1 - x) / 2)) for greater x, and pi less that of -x for smaller.
    /// </remarks>
    /// <param name="x">A value from -1 to 1; anything else gives NaN.</param>
    /// <returns>acos x, from 0 to pi.</returns>
    public static float Acos(float x)
    {
        double angle = AsinOrHalfWideSingle(x, out bool half);
        double twice = 2.0 * angle;
        double outer = x < 0f ? Math.PI - twice : twice;
        double inner = 0.5 * Math.PI - (x < 0f ? -angle : angle);
        return (float)(half ? outer : inner);
    }

    // asin |x|, or where half is true asin(sqrt((1 - |x|) / 2)): near-minimax of degree 8 in the square for asin(s)/s
    // on [0, 1/2], relative error 2^-39.
    private static double AsinOrHalfWideSingle(float x, out bool half)
    {
        double size = MathF.Abs(x);
        half = size > 0.5;
        double square = half ? 0.5 - 0.5 * size : size * size;
        double s = half ? Math.Sqrt(square) : size;
        double y = Math.FusedMultiplyAdd(0.03295759470084881, square, 0.0019156113431105127);
        y = Math.FusedMultiplyAdd(y, square, 0.02068132717169167);
        y = Math.FusedMultiplyAdd(y, square, 0.02185574259984348);
        y = Math.FusedMultiplyAdd(y, square, 0.03042811901907943);
        y = Math.FusedMultiplyAdd(y, square, 0.04464056469220037);
        y = Math.FusedMultiplyAdd(y, square, 0.07500005655821883);
        y = Math.FusedMultiplyAdd(y, square, 0.16666666613278705);
        y = Math.FusedMultiplyAdd(y, square, 1.000000000000825);
        return y * s;
    }
}
