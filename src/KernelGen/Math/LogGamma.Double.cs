namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The logarithm of the magnitude of the gamma function, log|Γ(x)|.</summary>
    /// <remarks>
    /// Within 1.5 ulp for x &gt;= -0.35. Below, within 2 ulp where the result is at least 1/16 in magnitude; nearer to
    /// its zeros, which there lie beside every integer below -2, the absolute error is at most 2^-54. LogGamma of 0 and
    /// of negative integers is ∞, LogGamma(±∞) is ∞, LogGamma(NaN) is NaN. Polynomials around 1 and 2, to which the
    /// recurrence leads, Stirling's series above 4.5, the reflection formula below.
    /// </remarks>
    public static double LogGamma(double x)
    {
        double result = LogGammaAboveDouble(x, out double low) + low;
        if (x < -0.35)
            result = LogGammaReflectedDouble(x);
        result = x <= 0 && Math.Floor(x) == x ? double.PositiveInfinity : result;
        return Math.Abs(x) == double.PositiveInfinity ? double.PositiveInfinity : result;
    }

    /// <summary>
    /// For x &lt;= -0.35, by the reflection log|Γ(x)| = log π - log|x sin πx| - log Γ(-x), whose terms are taken in two
    /// parts.
    /// </summary>
    private static double LogGammaReflectedDouble(double x)
    {
        double r = QuarterOfHalfTurnsDouble(x, out double rLow, out long quadrant);
        bool even = (quadrant & 1) == 0;
        double head = even ? r : CosHeadDouble(r);
        double tail = even ? SinTailDouble(r, rLow) : CosTailDouble(r, rLow);
        double sine = head + tail;
        double sineLow = (head - sine) + tail;
        double product = x * sine;
        double productLow = FmaDouble(x, sine, -product) + x * sineLow;
        double log = LogPartsDouble(Math.Abs(product), out double logLow);
        logLow += productLow / product;

        double gamma = LogGammaAboveDouble(-x, out double gammaLow);
        double first = TwoSumDouble(1.1447298858494002, -log, out double firstLow);
        double second = TwoSumDouble(first, -gamma, out double secondLow);
        return second + (secondLow + (firstLow - logLow - gammaLow + 1.0265951162707826e-17));
    }

    /// <summary>For x &gt;= -0.35, in two parts.</summary>
    private static double LogGammaAboveDouble(double x, out double low)
    {
        // Towards 1 or 2, where the polynomials are: Γ(x) = Γ(x + 1) / x below, Γ(x) = (x - 1) Γ(x - 1) above.
        bool below = x < 0.65;
        double aroundOne = LogGammaAroundOneDouble(below ? x : x - 1, out double aroundOneLow);
        double aroundTwo = LogGammaAroundTwoDouble(x < 2.5 ? x - 2 : x < 3.5 ? x - 3 : x - 4, out double aroundTwoLow);
        double high = x < 1.65 ? aroundOne : aroundTwo;
        low = x < 1.65 ? aroundOneLow : aroundTwoLow;
        double factor = below ? Math.Abs(x) : x < 3.5 ? x - 1 : (x - 1) * (x - 2);
        double factorLow = x < 3.5 ? 0 : FmaDouble(x - 1, x - 2, -factor);
        double log = LogPartsDouble(factor, out double logLow);
        logLow += factorLow / factor;

        double multiple = below ? -1 : x < 2.5 ? 0 : 1;
        double sum = TwoSumDouble(multiple * log, high, out double sumLow);
        sumLow += FmaDouble(multiple, logLow, low);
        double far = LogGammaFarDouble(x, out double farLow);
        low = x < 4.5 ? (multiple == 0 ? low : sumLow) : farLow;
        return x < 4.5 ? (multiple == 0 ? high : sum) : far;
    }

    /// <summary>
    /// For x &gt;= 4.5, by Stirling's series: (x - ½) (log x - 1) + (log 2π - 1) / 2 + s(1 / x²) / x.
    /// </summary>
    private static double LogGammaFarDouble(double x, out double low)
    {
        double log = LogPartsDouble(x, out double logLow);
        double less = log - 1;
        double lessLow = (log - less) - 1 + logLow;
        double factor = x - 0.5;
        double product = factor * less;
        double productLow = FmaDouble(factor, less, -product) + factor * lessLow;

        // s: degree 8, relative error 2^-40 of a term below a hundredth of the whole (Chebyshev interpolation).
        double inverse = 1 / x;
        double z = inverse * inverse;
        double s = 0.048187985364672455;
        s = FmaDouble(s, z, -0.02090064226333019);
        s = FmaDouble(s, z, 0.006044731242028588);
        s = FmaDouble(s, z, -0.0019078367038283701);
        s = FmaDouble(s, z, 0.0008415942827924871);
        s = FmaDouble(s, z, -0.0005952366440120043);
        s = FmaDouble(s, z, 0.0007936507868185768);
        s = FmaDouble(s, z, -0.002777777777765266);
        s = FmaDouble(s, z, 0.08333333333333333);
        double sum = product + 0.4189385332046727;
        double sumLow = (product - sum) + 0.4189385332046727 + FmaDouble(s, inverse, productLow);
        low = product < double.PositiveInfinity ? sumLow : 0;
        return sum;
    }

    /// <summary>log Γ(1 + t) in two parts, -0.351 &lt;= t &lt;= 0.651.</summary>
    private static double LogGammaAroundOneDouble(double t, out double low)
    {
        // log Γ(1 + t) / t: degree 25, relative error 2^-57.9 (Sollya, fpminimax); its value and slope in two parts.
        double rest = 0.00367698487688682;
        rest = FmaDouble(rest, t, -0.0185435202058833);
        rest = FmaDouble(rest, t, 0.041599066276475735);
        rest = FmaDouble(rest, t, -0.055933499143363964);
        rest = FmaDouble(rest, t, 0.05411528705962735);
        rest = FmaDouble(rest, t, -0.047737524091055354);
        rest = FmaDouble(rest, t, 0.047477744793160595);
        rest = FmaDouble(rest, t, -0.05172179576996143);
        rest = FmaDouble(rest, t, 0.055800758918362475);
        rest = FmaDouble(rest, t, -0.0590323361226502);
        rest = FmaDouble(rest, t, 0.06250771486899757);
        rest = FmaDouble(rest, t, -0.06664595622615373);
        rest = FmaDouble(rest, t, 0.07142927124819784);
        rest = FmaDouble(rest, t, -0.07693389925262374);
        rest = FmaDouble(rest, t, 0.08335420351500909);
        rest = FmaDouble(rest, t, -0.090953971010055);
        rest = FmaDouble(rest, t, 0.10009943927032335);
        rest = FmaDouble(rest, t, -0.1113342665640679);
        rest = FmaDouble(rest, t, 0.1255096700352217);
        rest = FmaDouble(rest, t, -0.1440498967694792);
        rest = FmaDouble(rest, t, 0.1695571769897878);
        rest = FmaDouble(rest, t, -0.20738555102855089);
        rest = FmaDouble(rest, t, 0.2705808084278364);
        rest = FmaDouble(rest, t, -0.40068563438653226);
        double slope = FmaDouble(rest, t, 0.8224670334241131);
        double slopeLow = FmaDouble(rest, t, 0.8224670334241131 - slope) + 2.155664322734624e-17;
        double product = slope * t;
        double p = -0.5772156649015329 + product;
        double pLow = (-0.5772156649015329 - p) + product
            + (FmaDouble(slope, t, -product) + FmaDouble(slopeLow, t, 5.636654111183351e-18));
        double high = t * p;
        low = FmaDouble(t, p, -high) + t * pLow;
        return high;
    }

    /// <summary>log Γ(2 + t) in two parts, -½ &lt;= t &lt;= ½.</summary>
    private static double LogGammaAroundTwoDouble(double t, out double low)
    {
        // log Γ(2 + t) / t: degree 18, relative error 2^-59.4 (Sollya, fpminimax); its value and slope in two parts.
        double rest = -1.4324422995343492e-07;
        rest = FmaDouble(rest, t, 2.784936014511828e-07);
        rest = FmaDouble(rest, t, -4.201023556583961e-07);
        rest = FmaDouble(rest, t, 9.20315409974399e-07);
        rest = FmaDouble(rest, t, -2.049725300680891e-06);
        rest = FmaDouble(rest, t, 4.384589529532098e-06);
        rest = FmaDouble(rest, t, -9.437244464787644e-06);
        rest = FmaDouble(rest, t, 2.050561741586397e-05);
        rest = FmaDouble(rest, t, -4.49265299137893e-05);
        rest = FmaDouble(rest, t, 9.945767003493328e-05);
        rest = FmaDouble(rest, t, -0.0002231547352803043);
        rest = FmaDouble(rest, t, 0.0005096695156756093);
        rest = FmaDouble(rest, t, -0.0011927539127521423);
        rest = FmaDouble(rest, t, 0.0028905103310237767);
        rest = FmaDouble(rest, t, -0.007385551028649889);
        rest = FmaDouble(rest, t, 0.020580808427780567);
        rest = FmaDouble(rest, t, -0.06735230105319831);
        double slope = FmaDouble(rest, t, 0.32246703342411326);
        double slopeLow = FmaDouble(rest, t, 0.32246703342411326 - slope) - 2.3893460900828652e-17;
        double product = slope * t;
        double p = 0.42278433509846713 + product;
        double pLow = (0.42278433509846713 - p) + product
            + (FmaDouble(slope, t, -product) + FmaDouble(slopeLow, t, 5.2602139551147374e-18));
        double high = t * p;
        low = FmaDouble(t, p, -high) + t * pLow;
        return high;
    }
}
