namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The tangent of an angle in radians.</summary>
    /// <remarks>
    /// Within 1 ulp for all arguments, however large. Tan(±0) is ±0, Tan(±∞) and Tan(NaN) are NaN. Sine over cosine,
    /// both in two parts, as in <see cref="Sin(double)"/>.
    /// </remarks>
    public static double Tan(double x)
    {
        double r = QuarterTurnDouble(x, out double low, out long quadrant);
        double result = TanOfReducedDouble(r, low, quadrant);
        return x == 0 ? x : result;
    }

    /// <summary>The tangent of r + low + quadrant π/2.</summary>
    private static double TanOfReducedDouble(double r, double low, long quadrant)
    {
        double tail = SinTailDouble(r, low);
        double sin = r + tail;
        double sinLow = (r - sin) + tail;
        double head = CosHeadDouble(r);
        tail = CosTailDouble(r, low);
        double cos = head + tail;
        double cosLow = (head - cos) + tail;

        bool even = (quadrant & 1) == 0;
        double over = even ? sin : -cos;
        double overLow = even ? sinLow : -cosLow;
        double under = even ? cos : sin;
        double underLow = even ? cosLow : sinLow;
        double quotient = over / under;
        double remainder = FmaDouble(-quotient, under, over) + FmaDouble(-quotient, underLow, overLow);
        return quotient + remainder / under;
    }
}
