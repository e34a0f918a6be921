namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The angle whose tangent is <paramref name="x"/>, in radians, within 1 ulp.</summary>
    /// <remarks>A polynomial in double precision for sizes up to 1; pi/2 - atan(1/x) above.</remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero itself.</param>
    /// <returns>atan x, from -pi/2 to pi/2.</returns>
    public static float Atan(float x)
    {
        double size = MathF.Abs(x);
        bool steep = size > 1.0;
        double angle = AtanReducedWideSingle(steep ? 1.0 / size : size);
        return MathF.CopySign((float)(steep ? 0.5 * Math.PI - angle : angle), x);
    }

    /// <summary>
    /// The angle from the positive x axis to the point (<paramref name="x"/>, <paramref name="y"/>), in radians, within
    /// 0.6 ulp.
    /// </summary>
    /// <remarks>As <see cref="Atan(float)"/>, of the smaller coordinate by the greater.</remarks>
    /// <param name="y">The ordinate, any value.</param>
    /// <param name="x">The abscissa, any value.</param>
    /// <returns>
    /// The angle from -pi to pi, of the sign of y. Zeros count with their signs, an infinity as infinitely greater
    /// than what is finite and as great as another infinity. NaN if either is NaN.
    /// </returns>
    public static float Atan2(float y, float x)
    {
        double height = MathF.Abs(y);
        double width = MathF.Abs(x);
        bool steep = height > width;
        double least = steep ? width : height;
        double greatest = steep ? height : width;
        double ratio = least == greatest ? 1.0 : least / greatest;
        double angle = AtanReducedWideSingle(greatest == 0.0 ? 0.0 : ratio);
        angle = steep ? 0.5 * Math.PI - angle : angle;
        angle = BitConverter.SingleToInt32Bits(x) < 0 ? Math.PI - angle : angle;
        return float.IsNaN(x) ? x : float.IsNaN(y) ? y : MathF.CopySign((float)angle, y);
    }

    // atan x for x from 0 to 1: near-minimax of degree 11 in x^2 for atan(x)/x, relative error 2^-33.7.
    private static double AtanReducedWideSingle(double x)
    {
        double square = x * x;
        double y = Math.FusedMultiplyAdd(-0.0006633954571104787, square, 0.00473248419342192);
        y = Math.FusedMultiplyAdd(y, square, -0.015828322749149415);
        y = Math.FusedMultiplyAdd(y, square, 0.033826218952786875);
        y = Math.FusedMultiplyAdd(y, square, -0.05395668057137172);
        y = Math.FusedMultiplyAdd(y, square, 0.07228278345377252);
        y = Math.FusedMultiplyAdd(y, square, -0.08974171958363882);
        y = Math.FusedMultiplyAdd(y, square, 0.11091922963683302);
        y = Math.FusedMultiplyAdd(y, square, -0.14283813255743194);
        y = Math.FusedMultiplyAdd(y, square, 0.19999901102171555);
        y = Math.FusedMultiplyAdd(y, square, -0.3333333129088999);
        y = Math.FusedMultiplyAdd(y, square, 0.9999999999293037);
        return y * x;
    }
}
