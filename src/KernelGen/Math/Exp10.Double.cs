namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>10^x.</summary>
    /// <remarks>
    /// Within 1 ulp; subnormal results too. Exp10(-∞) is 0, Exp10(∞) is ∞, Exp10(NaN) is NaN. x = n log10 2 + r, and
    /// 2^n 10^r.
    /// </remarks>
    public static double Exp10(double x)
    {
        x = x > 310 ? 310 : x;
        x = x < -330 ? -330 : x;
        double rounded = FmaDouble(x, 3.321928094887362, RoundingDouble);
        double n = rounded - RoundingDouble;

        // log10 2 in two parts; the first difference is exact, as in Exp.
        double first = FmaDouble(-n, 0.3010299956639812, x);
        double second = n * 2.8037281277851704e-18;
        double r = first + second;
        double rLow = (first - r) + second;

        // 10^r = 1 + r ln 10 + r² p(r): degree 9, relative error 2^-57.3 on |r| <= 0.15052 (Sollya, fpminimax).
        double p = 0.00023995434012503183;
        p = FmaDouble(p, r, 0.0011575659894626927);
        p = FmaDouble(p, r, 0.005014059782237127);
        p = FmaDouble(p, r, 0.01959761954015873);
        p = FmaDouble(p, r, 0.06808936183052809);
        p = FmaDouble(p, r, 0.20699584952641906);
        p = FmaDouble(p, r, 0.5393829292304201);
        p = FmaDouble(p, r, 1.1712551489083107);
        p = FmaDouble(p, r, 2.0346785922933193);
        p = FmaDouble(p, r, 2.650949055239205);
        double linear = r * 2.302585092994046;
        double linearLow = FmaDouble(r, 2.302585092994046, -linear) + 2.302585092994046 * rLow;
        double high = 1 + linear;
        return ScaleDouble(high + FmaDouble(r * r, p, (1 - high) + linear + linearLow), rounded);
    }
}
