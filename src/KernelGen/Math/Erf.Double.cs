namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The error function, 2/√π times the integral of e^-t² from 0 to x.</summary>
    /// <remarks>
    /// Within 1 ulp. Erf(±0) is ±0, Erf(±∞) is ±1, Erf(NaN) is NaN. Below 1 an odd polynomial, above it
    /// 1 - e^p(|x|), where p approximates log erfc.
    /// </remarks>
    public static double Erf(double x)
    {
        double magnitude = Math.Abs(x);
        double small = FmaDouble(ErfSeriesDouble(x * x), x, x);

        // p: degree 17 in |x| - 1, absolute error of its exponential 2^-57 from 1 to 5.93, where erf rounds to 1
        // (Sollya, remez).
        double t = magnitude > 6 ? 5 : magnitude - 1;
        double p = -4.900674596786668e-12;
        p = FmaDouble(p, t, 1.201099472829567e-10);
        p = FmaDouble(p, t, -1.326852615577367e-09);
        p = FmaDouble(p, t, 8.564346662536733e-09);
        p = FmaDouble(p, t, -3.356919140999239e-08);
        p = FmaDouble(p, t, 5.849891517724396e-08);
        p = FmaDouble(p, t, 2.038473044791373e-07);
        p = FmaDouble(p, t, -2.1305385788254723e-06);
        p = FmaDouble(p, t, 9.66987539064404e-06);
        p = FmaDouble(p, t, -2.7197789095149897e-05);
        p = FmaDouble(p, t, 2.629564792670767e-05);
        p = FmaDouble(p, t, 0.00023731671295078367);
        p = FmaDouble(p, t, -0.0019779012948276382);
        p = FmaDouble(p, t, 0.01003382519401139);
        p = FmaDouble(p, t, -0.0415610980268182);
        p = FmaDouble(p, t, -0.8431072563593002);
        p = FmaDouble(p, t, -2.6389675142347793);
        p = FmaDouble(p, t, -1.8496055099332482);
        double complement = ExpReducedDouble(p, out double rounded) * PowerOfTwoDouble(rounded);
        return magnitude < 1 ? small : Math.CopySign(1 - complement, x);
    }

    /// <summary>
    /// (erf x - x) / x of x², |x| &lt;= 1: degree 12, relative error of the error function 2^-56.3 (Sollya, fpminimax).
    /// </summary>
    private static double ErfSeriesDouble(double z)
    {
        double s = 6.6830307649797e-11;
        s = FmaDouble(s, z, -1.1829509211011156e-09);
        s = FmaDouble(s, z, 1.4786264738483684e-08);
        s = FmaDouble(s, z, -1.6370595645881988e-07);
        s = FmaDouble(s, z, 1.6463083045836663e-06);
        s = FmaDouble(s, z, -1.4925738251937323e-05);
        s = FmaDouble(s, z, 0.00012055337767440443);
        s = FmaDouble(s, z, -0.0008548327189331384);
        s = FmaDouble(s, z, 0.005223977629091198);
        s = FmaDouble(s, z, -0.026866170645619147);
        s = FmaDouble(s, z, 0.11283791670958741);
        s = FmaDouble(s, z, -0.37612638903183876);
        s = FmaDouble(s, z, 0.1283791670955126);
        return s;
    }
}
