namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The hyperbolic sine.</summary>
    /// <remarks>
    /// Within 1 ulp. Sinh(±0) is ±0, Sinh(±∞) is ±∞, Sinh(NaN) is NaN. Up to 1 a polynomial, above (e^|x| - e^-|x|) / 2
    /// with e^|x| in two parts.
    /// </remarks>
    public static double Sinh(double x)
    {
        double magnitude = Math.Abs(x);
        double z = magnitude < 1 ? x * x : 0;

        // (sinh x - x) / x³: degree 7 in x², relative error of the hyperbolic sine 2^-62.5 (Sollya, fpminimax).
        double p = 4.448995073979302e-15;
        p = FmaDouble(p, z, 7.580157504091655e-13);
        p = FmaDouble(p, z, 1.6060174315015305e-10);
        p = FmaDouble(p, z, 2.5052098350165263e-08);
        p = FmaDouble(p, z, 2.755731927390287e-06);
        p = FmaDouble(p, z, 0.00019841269841133232);
        p = FmaDouble(p, z, 0.008333333333333519);
        p = FmaDouble(p, z, 0.16666666666666666);
        double quarter = QuarterExpDouble(magnitude, out double low);
        double large = 2 * (quarter + (low - 0.0625 / quarter));
        return magnitude < 1 ? FmaDouble(p, z * x, x) : Math.CopySign(large, x);
    }

    /// <summary>The hyperbolic cosine.</summary>
    /// <remarks>
    /// Within 1 ulp. Cosh(±∞) is ∞, Cosh(NaN) is NaN. (e^|x| + e^-|x|) / 2 with e^|x| in two parts.
    /// </remarks>
    public static double Cosh(double x)
    {
        double quarter = QuarterExpDouble(Math.Abs(x), out double low);
        return 2 * (quarter + (low + 0.0625 / quarter));
    }

    /// <summary>e^x / 4 in two parts, x &gt;= 0: finite also where half of e^x is just so.</summary>
    private static double QuarterExpDouble(double x, out double low)
    {
        x = x > 711 ? 711 : x;
        double high = ExpPartsDouble(x, 0, out low, out double rounded);
        double power = PowerOfTwoDouble(rounded - 3);
        low *= 2 * power;
        return high * power * 2;
    }
}
