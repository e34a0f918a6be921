namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The sine of an angle in radians.</summary>
    /// <remarks>
    /// Within 1 ulp for all arguments, however large. Sin(±0) is ±0, Sin(±∞) and Sin(NaN) are NaN. The angle is reduced
    /// to a quarter turn in two parts, then a polynomial.
    /// </remarks>
    public static double Sin(double x)
    {
        double r = QuarterTurnDouble(x, out double low, out long quadrant);
        double sin = SinCosDouble(r, low, out double cos);
        double result = SignedByBitOneDouble((quadrant & 1) == 0 ? sin : cos, quadrant);
        return x == 0 ? x : result;
    }

    /// <summary>The cosine of an angle in radians.</summary>
    /// <remarks>
    /// Within 1 ulp for all arguments, however large. Cos(±∞) and Cos(NaN) are NaN. As <see cref="Sin(double)"/>, a
    /// quarter turn on.
    /// </remarks>
    public static double Cos(double x)
    {
        double r = QuarterTurnDouble(x, out double low, out long quadrant);
        double sin = SinCosDouble(r, low, out double cos);
        return SignedByBitOneDouble((quadrant & 1) == 0 ? cos : sin, quadrant + 1);
    }

    /// <summary><paramref name="value"/>, its sign changed where bit 1 of <paramref name="quadrant"/> is set.</summary>
    private static double SignedByBitOneDouble(double value, long quadrant) =>
        BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(value) ^ ((quadrant & 2) << 62));

    /// <summary>
    /// Sine and cosine of r + low, |r| &lt;= 0.7855 and low below half a unit in the last place of r.
    /// </summary>
    private static double SinCosDouble(double r, double low, out double cos)
    {
        double tail = SinTailDouble(r, low);
        cos = CosHeadDouble(r) + CosTailDouble(r, low);
        return r + tail;
    }

    /// <summary>sin(r + low) - r.</summary>
    private static double SinTailDouble(double r, double low)
    {
        // (sin r - r) / r³: degree 5 in r², relative error of the sine 2^-57.8 (Sollya, fpminimax).
        double z = r * r;
        double p = 1.589594363745077e-10;
        p = FmaDouble(p, z, -2.5050742320642014e-08);
        p = FmaDouble(p, z, 2.755731358226442e-06);
        p = FmaDouble(p, z, -0.0001984126982945851);
        p = FmaDouble(p, z, 0.008333333333321919);
        p = FmaDouble(p, z, -0.1666666666666663);
        return FmaDouble(r * z, p, low * CosHeadDouble(r));
    }

    private static double CosHeadDouble(double r) => 1 - 0.5 * (r * r);

    /// <summary>cos(r + low) - <see cref="CosHeadDouble"/>(r).</summary>
    private static double CosTailDouble(double r, double low)
    {
        // (cos r - 1 + r²/2) / r⁴: degree 5 in r², relative error of the cosine 2^-63.9 (Sollya, fpminimax).
        double z = r * r;
        double q = -1.1358748095206087e-11;
        q = FmaDouble(q, z, 2.087570540410226e-09);
        q = FmaDouble(q, z, -2.7557314217299276e-07);
        q = FmaDouble(q, z, 2.480158728900347e-05);
        q = FmaDouble(q, z, -0.0013888888888873344);
        q = FmaDouble(q, z, 0.041666666666666595);
        return FmaDouble(z * z, q, FmaDouble(-r, low, (1 - CosHeadDouble(r)) - 0.5 * z));
    }
}
