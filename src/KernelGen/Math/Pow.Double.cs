namespace KernelGen;

public static partial class KernelMath
{
    /// <summary><paramref name="x"/> to the power of <paramref name="y"/>.</summary>
    /// <remarks>
    /// Within 1 ulp. Special values are those of <see cref="Math.Pow"/>: Pow(x, ±0) and Pow(1, y) are 1 whatever the
    /// other is, Pow(-1, ±∞) is 1, and a negative x with a y that is no integer gives NaN. e^(y log|x|) with the
    /// logarithm and the product in two parts.
    /// </remarks>
    public static double Pow(double x, double y)
    {
        double magnitude = Math.Abs(x);
        double log = LogPartsDouble(magnitude, out double logLow);
        log = magnitude == 0 ? double.NegativeInfinity : magnitude < double.PositiveInfinity ? log : magnitude;

        double exponent = y * log;
        double exponentLow = FmaDouble(y, log, -exponent) + y * logLow;
        exponentLow = Math.Abs(exponent) < 800 ? exponentLow : 0;
        exponent = exponent > 800 ? 800 : exponent;
        exponent = exponent < -800 ? -800 : exponent;
        double power = ExpPartsDouble(exponent, exponentLow, out double powerLow, out double rounded);
        double result = ScaleDouble(power + powerLow, rounded);

        double half = 0.5 * y;
        bool integer = Math.Truncate(y) == y;
        bool odd = integer && Math.Truncate(half) != half;
        result = odd ? Math.CopySign(result, x) : result;
        result = x < 0 && !integer && magnitude < double.PositiveInfinity ? double.NaN : result;
        bool one = y == 0 || x == 1 || (x == -1 && Math.Abs(y) == double.PositiveInfinity);
        return one ? 1 : result;
    }
}
