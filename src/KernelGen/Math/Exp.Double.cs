namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>e^x.</summary>
    /// <remarks>
    /// Within 1 ulp; subnormal results too. Exp(-∞) is 0, Exp(∞) is ∞, Exp(NaN) is NaN. x = n ln 2 + r with
    /// |r| &lt;= ln 2 / 2, and 2^n (1 + r + r² q(r)) (Cody and Waite).
    /// </remarks>
    public static double Exp(double x)
    {
        x = x > 710 ? 710 : x;
        x = x < -746 ? -746 : x;
        double reduced = ExpReducedDouble(x, out double rounded);
        return ScaleDouble(reduced, rounded);
    }

    /// <summary>e^r, where x = n ln 2 + r and <paramref name="rounded"/> is n + <see cref="RoundingDouble"/>.</summary>
    private static double ExpReducedDouble(double x, out double rounded)
    {
        rounded = FmaDouble(x, InverseLn2Double, RoundingDouble);
        double n = rounded - RoundingDouble;

        // The first product leaves an exact difference: both sides are multiples of 2^-54 and it is below 1/2.
        double r = FmaDouble(-n, Ln2LowDouble, FmaDouble(-n, Ln2HighDouble, x));

        // q: degree 9, relative error of e^r 2^-57.8 on |r| <= 0.34665 (Sollya, fpminimax).
        double q = 2.5004550712842454e-08;
        q = FmaDouble(q, r, 2.763045883205698e-07);
        q = FmaDouble(q, r, 2.755757217331257e-06);
        q = FmaDouble(q, r, 2.4801492449198554e-05);
        q = FmaDouble(q, r, 0.0001984126952252916);
        q = FmaDouble(q, r, 0.0013888888944338317);
        q = FmaDouble(q, r, 0.008333333333487045);
        q = FmaDouble(q, r, 0.04166666666652699);
        q = FmaDouble(q, r, 0.16666666666666424);
        q = FmaDouble(q, r, 0.5000000000000011);
        double high = 1 + r;
        return high + FmaDouble(r * r, q, (1 - high) + r);
    }

    /// <summary>
    /// e^(x + xLow) = 2^n (high + low), where <paramref name="rounded"/> is n + <see cref="RoundingDouble"/>, |x| is
    /// below 2^20 and |xLow| below 1/2. Relative error 2^-60.
    /// </summary>
    private static double ExpPartsDouble(double x, double xLow, out double low, out double rounded)
    {
        double e = ExpM1ReducedDouble(x, xLow, out double eLow, out rounded);
        double high = 1 + e;
        low = (1 - high) + e + eLow;
        return high;
    }

    /// <summary>
    /// e^r - 1 in two parts, where x + xLow = n ln 2 + r and <paramref name="rounded"/> is n + <see
    /// cref="RoundingDouble"/>.
    /// </summary>
    private static double ExpM1ReducedDouble(double x, double xLow, out double low, out double rounded)
    {
        rounded = FmaDouble(x, InverseLn2Double, RoundingDouble);
        double n = rounded - RoundingDouble;
        double first = FmaDouble(-n, Ln2HighDouble, x);
        double second = FmaDouble(-n, Ln2LowDouble, xLow);
        double r = first + second;
        double rLow = (first - r) + second;

        // q = (e^r - 1 - r) / r²: degree 10, relative error of e^r - 1 2^-61.5 on |r| <= 0.34665 (Sollya, fpminimax).
        double q = 2.0889445941277942e-09;
        q = FmaDouble(q, r, 2.5109132231196656e-08);
        q = FmaDouble(q, r, 2.755735297879858e-07);
        q = FmaDouble(q, r, 2.7557243902127335e-06);
        q = FmaDouble(q, r, 2.480158723750607e-05);
        q = FmaDouble(q, r, 0.00019841269886478123);
        q = FmaDouble(q, r, 0.0013888888888923799);
        q = FmaDouble(q, r, 0.008333333333321464);
        q = FmaDouble(q, r, 0.04166666666666661);
        q = FmaDouble(q, r, 0.16666666666666677);
        q = FmaDouble(q, r, 0.5);
        double square = r * r;
        double high = FmaDouble(square, q, r);
        low = FmaDouble(square, q, r - high) + FmaDouble(rLow, r, rLow);
        return high;
    }
}
