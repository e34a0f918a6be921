namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The sine of x half turns, sin(π x).</summary>
    /// <remarks>
    /// Within 1 ulp. SinPi(±0) is ±0, of another integer 0 with the sign of x; SinPi(±∞) and SinPi(NaN) are NaN.
    /// </remarks>
    public static double SinPi(double x)
    {
        double r = QuarterOfHalfTurnsDouble(x, out double low, out long quadrant);
        double sin = SinCosDouble(r, low, out double cos);
        double result = SignedByBitOneDouble((quadrant & 1) == 0 ? sin : cos, quadrant);
        return result == 0 ? Math.CopySign(0.0, x) : result;
    }

    /// <summary>The cosine of x half turns, cos(π x).</summary>
    /// <remarks>Within 1 ulp. CosPi of an integer and a half is 0; CosPi(±∞) and CosPi(NaN) are NaN.</remarks>
    public static double CosPi(double x)
    {
        double r = QuarterOfHalfTurnsDouble(x, out double low, out long quadrant);
        double sin = SinCosDouble(r, low, out double cos);
        double result = SignedByBitOneDouble((quadrant & 1) == 0 ? cos : sin, quadrant + 1);
        return result == 0 ? 0 : result;
    }

    /// <summary>The tangent of x half turns, tan(π x).</summary>
    /// <remarks>
    /// Within 1 ulp. TanPi(±0) is ±0; an even integer gives 0 with the sign of x, an odd one with the other sign; n + ½
    /// gives ∞ for even n and -∞ for odd n; TanPi(±∞) and TanPi(NaN) are NaN.
    /// </remarks>
    public static double TanPi(double x)
    {
        double r = QuarterOfHalfTurnsDouble(x, out double low, out long quadrant);
        double result = TanOfReducedDouble(r, low, quadrant);
        double end = (quadrant & 1) == 0 ? Math.CopySign(0.0, x) : double.PositiveInfinity;
        return r == 0 ? SignedByBitOneDouble(end, quadrant) : result;
    }

    /// <summary>
    /// π x less the nearest multiple of π/2, in two parts, as <see cref="QuarterTurnDouble"/> gives it for x.
    /// </summary>
    private static double QuarterOfHalfTurnsDouble(double x, out double low, out long quadrant)
    {
        const double PiHigh = 3.141592653589793;
        const double PiLow = 1.2246467991473532e-16;
        double turn = x - 2 * Math.Round(0.5 * x);
        double rounded = FmaDouble(turn, 2, RoundingDouble);
        quadrant = BitConverter.DoubleToInt64Bits(rounded);
        double fraction = FmaDouble(rounded - RoundingDouble, -0.5, turn);
        double r = fraction * PiHigh;
        low = FmaDouble(fraction, PiLow, FmaDouble(fraction, PiHigh, -r));
        return r;
    }
}
