namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The inverse hyperbolic sine.</summary>
    /// <remarks>
    /// Within 1 ulp. Asinh(±0) is ±0, Asinh(±∞) is ±∞, Asinh(NaN) is NaN. log(|x| + √(x² + 1)), root and sum in two
    /// parts; x - x³/6 near 0, and log 2|x| + 1 / (2x)² where the square could overflow.
    /// </remarks>
    public static double Asinh(double x)
    {
        double magnitude = Math.Abs(x);
        bool huge = magnitude > 268435456;
        double finite = huge ? 1 : magnitude;
        double square = finite * finite;
        double sum = TwoSumDouble(1, square, out double sumLow);
        sumLow += FmaDouble(finite, finite, -square);
        double root = Math.Sqrt(sum);
        double rootLow = (FmaDouble(-root, root, sum) + sumLow) / (2 * root);
        double argument = root + finite;
        double argumentLow = (root - argument) + finite + rootLow;

        double f = NormalizedDouble(huge ? magnitude : argument, out double n) - 1;
        argumentLow = huge ? 0.25 / magnitude : argumentLow;
        double high = LogReducedDouble(f, huge ? n + 1 : n, out double low);
        double result = high + (low + argumentLow / (huge ? magnitude : argument));
        result = magnitude < 6.103515625e-05 ? FmaDouble(magnitude * -0.16666666666666666, square, magnitude) : result;
        return Math.CopySign(magnitude < double.PositiveInfinity ? result : magnitude, x);
    }

    /// <summary>The inverse hyperbolic cosine, not negative.</summary>
    /// <remarks>
    /// Within 1 ulp. Acosh(1) is 0, below 1 it is NaN, Acosh(∞) is ∞, Acosh(NaN) is NaN. log(1 + t) with
    /// t = (x - 1) + √(x² - 1) in two parts, and log 2x where the square could overflow.
    /// </remarks>
    public static double Acosh(double x)
    {
        bool huge = x > 268435456;
        double finite = huge ? 1 : x;
        double square = finite * finite;
        double difference = TwoSumDouble(square, -1, out double differenceLow);
        differenceLow += FmaDouble(finite, finite, -square);
        double root = Math.Sqrt(difference);
        double rootLow = root > 0 ? (FmaDouble(-root, root, difference) + differenceLow) / (2 * root) : 0;
        double argument = finite + root;
        double argumentLow = (finite - argument) + root + rootLow;

        double f = NormalizedDouble(huge ? x : argument, out double n) - 1;
        argumentLow = huge ? -0.25 / x : argumentLow;
        double high = LogReducedDouble(f, huge ? n + 1 : n, out double low);
        double result = high + (low + argumentLow / (huge ? x : argument));
        result = x < double.PositiveInfinity ? result : x;
        return x < 1 ? double.NaN : result;
    }

    /// <summary>The inverse hyperbolic tangent.</summary>
    /// <remarks>
    /// Within 1 ulp. Atanh(±0) is ±0, Atanh(±1) is ±∞, beyond it is NaN. Half of log(1 + t) with t = 2|x| / (1 - |x|)
    /// in two parts.
    /// </remarks>
    public static double Atanh(double x)
    {
        double magnitude = Math.Abs(x);
        double under = 1 - magnitude;
        double underLow = (1 - under) - magnitude;
        double t = 2 * magnitude / under;
        double tLow = (FmaDouble(-t, under, 2 * magnitude) - t * underLow) / under;
        double sum = TwoSumDouble(1, t, out double sumLow);
        double result = 0.5 * LogOfSumDouble(sum, sumLow + tLow);
        result = magnitude < 3.725290298461914e-09 ? magnitude : result;
        result = magnitude == 1 ? double.PositiveInfinity : result;
        return magnitude <= 1 ? Math.CopySign(result, x) : double.NaN;
    }
}
