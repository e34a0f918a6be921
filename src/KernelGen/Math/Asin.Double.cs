namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The arc sine, from -π/2 to π/2.</summary>
    /// <remarks>
    /// Within 1 ulp. Asin(±0) is ±0; outside -1 to 1 it is NaN. Up to ½ a polynomial, above
    /// π/2 - 2 asin √((1 - x) / 2).
    /// </remarks>
    public static double Asin(double x)
    {
        double magnitude = Math.Abs(x);
        double angle = AsinReducedDouble(magnitude, out double low);
        double high = HalfPiHighDouble - 2 * angle;
        double rest = (HalfPiHighDouble - high) - 2 * angle + FmaDouble(-2, low, HalfPiLowDouble);
        return Math.CopySign(magnitude > 0.5 ? high + rest : angle + low, x);
    }

    /// <summary>The arc cosine, from 0 to π.</summary>
    /// <remarks>
    /// Within 1 ulp. Acos(1) is 0; outside -1 to 1 it is NaN. π/2 less the arc sine, or twice the arc sine of
    /// √((1 - |x|) / 2), or π less that.
    /// </remarks>
    public static double Acos(double x)
    {
        double magnitude = Math.Abs(x);
        double angle = AsinReducedDouble(magnitude, out double low);
        bool far = magnitude > 0.5;
        double first = far ? (x < 0 ? 2 * HalfPiHighDouble : 0) : HalfPiHighDouble;
        double firstLow = far ? (x < 0 ? 2 * HalfPiLowDouble : 0) : HalfPiLowDouble;
        double factor = far ? (x < 0 ? -2.0 : 2.0) : (x < 0 ? 1.0 : -1.0);
        double high = FmaDouble(factor, angle, first);
        return high + (FmaDouble(factor, angle, first - high) + FmaDouble(factor, low, firstLow));
    }

    /// <summary>The arc sine of <paramref name="x"/> up to ½, of √((1 - x) / 2) above, in two parts.</summary>
    private static double AsinReducedDouble(double x, out double low)
    {
        bool far = x > 0.5;
        double z = far ? 0.5 * (1 - x) : x * x;
        double root = Math.Sqrt(z);
        double s = far ? root : x;
        double sLow = far && root > 0 ? FmaDouble(-root, root, z) / (2 * root) : 0;

        // (asin s - s) / s³: degree 12 in s², relative error of the arc sine 2^-59.8 on s <= 0.5001 (Sollya,
        // fpminimax).
        double p = 0.03264714349306447;
        p = FmaDouble(p, z, -0.02102717317517736);
        p = FmaDouble(p, z, 0.021726180850241097);
        p = FmaDouble(p, z, 0.003699207875451429);
        p = FmaDouble(p, z, 0.010782015850569152);
        p = FmaDouble(p, z, 0.011398625809852354);
        p = FmaDouble(p, z, 0.013980851700478287);
        p = FmaDouble(p, z, 0.017351609783358608);
        p = FmaDouble(p, z, 0.022372215087562);
        p = FmaDouble(p, z, 0.030381942705297076);
        p = FmaDouble(p, z, 0.04464285717463486);
        p = FmaDouble(p, z, 0.07499999999970819);
        p = FmaDouble(p, z, 0.1666666666666676);
        low = FmaDouble(s * z, p, FmaDouble(0.5 * z, sLow, sLow));
        return s;
    }
}
