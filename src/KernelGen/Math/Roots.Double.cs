namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>1 / √x.</summary>
    /// <remarks>
    /// Within 1 ulp. ReciprocalSqrt(±0) is ±∞, ReciprocalSqrt(∞) is 0, of a negative number it is NaN. The reciprocal
    /// of the rounded root, corrected by the remainders of both steps.
    /// </remarks>
    public static double ReciprocalSqrt(double x)
    {
        bool small = x < 1.1830521861667747e-271;
        double scaled = small ? x * 1.3407807929942597e+154 : x;
        double root = Math.Sqrt(scaled);
        double inverse = 1 / root;
        double rootLow = FmaDouble(-root, root, scaled) * (0.5 * inverse);
        double remainder = FmaDouble(-root, inverse, 1) - rootLow * inverse;
        double result = FmaDouble(inverse, remainder, inverse);
        result = x > 0 && x < double.PositiveInfinity ? result : inverse;
        return small ? result * 1.157920892373162e+77 : result;
    }

    /// <summary>The cube root, negative for a negative number.</summary>
    /// <remarks>
    /// Within 1 ulp. Cbrt(±0) is ±0, Cbrt(±∞) is ±∞, Cbrt(NaN) is NaN. A polynomial for 1 / ∛m, two steps of third
    /// order, and a last correction of m / (∛m)² by its exact remainder.
    /// </remarks>
    public static double Cbrt(double x)
    {
        double m = NormalizedDouble(Math.Abs(x), out double n);
        double third = Math.Round(n * 0.3333333333333333);

        // n less three thirds is -1, 0 or 1.
        double rest = FmaDouble(third, -3, n);
        m = rest == 0 ? m : rest > 0 ? 2 * m : 0.5 * m;

        // 1 / ∛m: degree 5, relative error 2^-8 on 0.353 to 2.83 (Sollya, fpminimax).
        double y = -0.03569144894030758;
        y = FmaDouble(y, m, 0.3345668080332939);
        y = FmaDouble(y, m, -1.2357001486467545);
        y = FmaDouble(y, m, 2.3062717928661134);
        y = FmaDouble(y, m, -2.3868649283099344);
        y = FmaDouble(y, m, 2.015155251001418);
        y = InverseCubeRootStepDouble(m, y);
        y = InverseCubeRootStepDouble(m, y);

        double root = m * y * y;
        double square = root * root;
        double squareLow = FmaDouble(root, root, -square);
        double remainder = FmaDouble(square, root, -m) + squareLow * root;
        root = FmaDouble(remainder * (y * y), -0.3333333333333333, root);
        root *= PowerOfTwoDouble(third + RoundingDouble);
        return Math.Abs(x) < double.PositiveInfinity && x != 0 ? Math.CopySign(root, x) : x;
    }

    /// <summary>Three times the correct digits of 1 / ∛m.</summary>
    private static double InverseCubeRootStepDouble(double m, double y)
    {
        double error = FmaDouble(-(m * y), y * y, 1);
        return FmaDouble(y * error, FmaDouble(error, 0.2222222222222222, 0.3333333333333333), y);
    }

    /// <summary>√(x² + y²), without overflow or underflow on the way.</summary>
    /// <remarks>
    /// Within 1 ulp. ∞ if one of the two is infinite, even if the other is NaN; otherwise NaN if one is NaN. The sum of
    /// squares in two parts, and its root corrected by the remainder.
    /// </remarks>
    public static double Hypot(double x, double y)
    {
        x = Math.Abs(x);
        y = Math.Abs(y);
        double large = x > y ? x : y;
        double small = x > y ? y : x;
        const double Up = 4.149515568880993e+180;
        const double Down = 2.409919865102884e-181;
        bool isLarge = large > 3.273390607896142e+150;
        bool isSmall = large < 3.8725919148493183e-121;
        double scale = isLarge ? Down : isSmall ? Up : 1;
        double inverse = isLarge ? Up : isSmall ? Down : 1;
        double a = large * scale;
        double b = small * scale;
        double first = a * a;
        double second = b * b;
        double sum = first + second;
        double low = (first - sum) + second + (FmaDouble(a, a, -first) + FmaDouble(b, b, -second));
        double root = Math.Sqrt(sum);
        double result = root + (FmaDouble(-root, root, sum) + low) / (2 * root);
        result = (large == 0 ? 0 : result) * inverse;
        result = double.IsNaN(x) || double.IsNaN(y) ? double.NaN : result;
        return x == double.PositiveInfinity || y == double.PositiveInfinity ? double.PositiveInfinity : result;
    }
}
