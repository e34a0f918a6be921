namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The hyperbolic sine of <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>In double precision: an odd polynomial below 1, (e^x - e^-x) / 2 above.</remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero and an infinity itself.</param>
    /// <returns>sinh x: infinite where the size of x is above 89.415985.</returns>
    public static float Sinh(float x)
    {
        double size = MathF.Abs(x);
        double square = size * size;
        double y = Math.FusedMultiplyAdd(2.5538205221156536e-08, square, 2.755183485237489e-06);
        y = Math.FusedMultiplyAdd(y, square, 0.00019841298317149254);
        y = Math.FusedMultiplyAdd(y, square, 0.008333333266545869);
        y = Math.FusedMultiplyAdd(y, square, 0.16666666667239327);
        y = Math.FusedMultiplyAdd(y, square, 0.9999999999999205);
        double power = ExpBoundedWideSingle(size);
        return MathF.CopySign((float)(size < 1.0 ? y * size : 0.5 * power - 0.5 / power), x);
    }

    /// <summary>The hyperbolic cosine of <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>(e^x + e^-x) / 2 in double precision.</remarks>
    /// <param name="x">Any value. NaN gives NaN, an infinity positive infinity.</param>
    /// <returns>cosh x: infinite where the size of x is above 89.415985.</returns>
    public static float Cosh(float x)
    {
        double power = ExpBoundedWideSingle(MathF.Abs(x));
        return (float)(0.5 * power + 0.5 / power);
    }

    // e^x for x from 0 to 100, and e^100 above, which no float can hold.
    private static double ExpBoundedWideSingle(double x) =>
        Exp2WideSingle((x > 100.0 ? 100.0 : x) * 1.4426950408889634);
}
