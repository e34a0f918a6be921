namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The arc tangent, from -π/2 to π/2.</summary>
    /// <remarks>
    /// Within 1 ulp. Atan(±0) is ±0, Atan(±∞) is ±π/2, Atan(NaN) is NaN. As <see cref="Atan2(double, double)"/> does
    /// it.
    /// </remarks>
    public static double Atan(double x)
    {
        double magnitude = Math.Abs(x);
        bool steep = magnitude > 1;

        // 2^-1000 is as good as 0 beside π/2, and its reciprocal is no infinity.
        double clamped = magnitude > 1.0715086071862673e+301 ? 1.0715086071862673e+301 : magnitude;
        double angle = AtanOfRatioDouble(steep ? 1 : clamped, steep ? clamped : 1, out double low);
        double sum = HalfPiHighDouble - angle;
        double sumLow = (HalfPiHighDouble - sum) - angle + (HalfPiLowDouble - low);
        return Math.CopySign(steep ? sum + sumLow : angle + low, x);
    }

    /// <summary>The angle, from -π to π, between the positive x axis and the ray to the point (x, y).</summary>
    /// <remarks>
    /// Within 1 ulp. Special values are those of <see cref="Math.Atan2"/>: the signs of zeros tell the quadrant, two
    /// infinities give an odd multiple of π/4, and NaN gives NaN. The smaller magnitude over the larger one, the
    /// remainder of the quotient kept, then the multiple of π/2 in two parts.
    /// </remarks>
    public static double Atan2(double y, double x)
    {
        double ay = Math.Abs(y);
        double ax = Math.Abs(x);
        bool steep = ay > ax;
        double large = steep ? ay : ax;
        double small = steep ? ax : ay;

        // Two infinities are two ones, one is 1 beside 0; away from the ends of the range nothing overflows, and
        // remainders are exact.
        bool diagonal = small == double.PositiveInfinity;
        double scale = large < 7.458340731200207e-155 ? 1.3407807929942597e+154 : 1;
        scale = large > 1.2882297539194267e+231 ? 5.421010862427522e-20 : scale;
        bool far = large == double.PositiveInfinity;
        small = diagonal ? 1 : far ? 0 : small * scale;
        large = far ? 1 : large * scale;
        double angle = AtanOfRatioDouble(small, large == 0 ? 1 : large, out double low);

        bool left = double.IsNegative(x);
        double quadrants = steep ? 1 : left ? 2 : 0;
        bool backwards = steep != left;
        angle = backwards ? -angle : angle;
        low = backwards ? -low : low;
        double first = quadrants * HalfPiHighDouble;
        double sum = first + angle;
        double result = sum + ((first - sum) + angle + FmaDouble(quadrants, HalfPiLowDouble, low));
        result = double.IsNaN(x) || double.IsNaN(y) ? double.NaN : result;
        return Math.CopySign(result, y);
    }

    /// <summary>The arc tangent of over / under in two parts, 0 &lt;= over &lt;= under and under &gt; 0.</summary>
    private static double AtanOfRatioDouble(double over, double under, out double low)
    {
        // Above tan(π/8), the angle less π/4 is that of (over - under) / (over + under).
        bool turned = over > 0.41421356237309503 * under;
        double difference = over - under;
        double differenceLow = over - (difference + under);
        double total = under + over;
        double totalLow = (under - total) + over;
        double a = turned ? difference : over;
        double aLow = turned ? differenceLow : 0;
        double b = turned ? total : under;
        double bLow = turned ? totalLow : 0;
        double t = a / b;
        double tLow = (FmaDouble(-t, b, a) + FmaDouble(-t, bLow, aLow)) / b;

        // (atan t - t) / t³: degree 10 in t², relative error of the arc tangent 2^-59.4 on |t| <= 0.414214 (Sollya,
        // fpminimax).
        double z = t * t;
        double p = -0.017909193465161274;
        p = FmaDouble(p, z, 0.03806619739730043);
        p = FmaDouble(p, z, -0.0503936234766676);
        p = FmaDouble(p, z, 0.05847900666400452);
        p = FmaDouble(p, z, -0.06663105434126267);
        p = FmaDouble(p, z, 0.07692060324940515);
        p = FmaDouble(p, z, -0.09090897763699743);
        p = FmaDouble(p, z, 0.11111110783692292);
        p = FmaDouble(p, z, -0.14285714280202996);
        p = FmaDouble(p, z, 0.19999999999953696);
        p = FmaDouble(p, z, -0.333333333333332);
        double tail = FmaDouble(t * z, p, FmaDouble(-z, tLow, tLow));

        double offset = turned ? 0.5 * HalfPiHighDouble : 0;
        double offsetLow = turned ? 0.5 * HalfPiLowDouble : 0;
        double sum = offset + t;
        double rest = (offset - sum) + t + (tail + offsetLow);
        double angle = sum + rest;
        low = (sum - angle) + rest;
        return angle;
    }
}
