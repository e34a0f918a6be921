namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>ln 2 to 42 bits, so that its product with an exponent is exact.</summary>
    private const double Ln2ShortDouble = 0.6931471805598903;
    private const double Ln2RestDouble = 5.497923018708371e-14;

    /// <summary>The natural logarithm.</summary>
    /// <remarks>
    /// Within 1 ulp. Log(±0) is -∞, Log of a negative number is NaN, Log(∞) is ∞, Log(NaN) is NaN. x = 2^n (1 + f) with
    /// 1 + f between √½ and √2, and log(1 + f) = f - f²/2 + s (f²/2 + R(s²)) with s = f / (2 + f) (the formula of
    /// fdlibm).
    /// </remarks>
    public static double Log(double x)
    {
        double f = NormalizedDouble(x, out double n) - 1;
        double high = LogReducedDouble(f, n, out double low);
        return LogSpecialDouble(x, high + low);
    }

    /// <summary>log(x + low), where x is positive and finite and low below a unit in its last place.</summary>
    private static double LogOfSumDouble(double x, double xLow)
    {
        double f = NormalizedDouble(x, out double n) - 1;
        double high = LogReducedDouble(f, n, out double low);
        return high + (low + xLow / x);
    }

    /// <summary>n ln 2 + log(1 + f) as a sum of two numbers, √½ &lt;= 1 + f &lt;= √2.</summary>
    private static double LogReducedDouble(double f, double n, out double low)
    {
        double s = f / (2 + f);
        double z = s * s;

        // R: degree 7 in z, relative error of the logarithm 2^-59.5 (Sollya, fpminimax).
        double series = 0.14795353907860476;
        series = FmaDouble(series, z, 0.15314111880638645);
        series = FmaDouble(series, z, 0.1818356184926391);
        series = FmaDouble(series, z, 0.22222198622650421);
        series = FmaDouble(series, z, 0.2857142874188386);
        series = FmaDouble(series, z, 0.39999999999417074);
        series = FmaDouble(series, z, 0.6666666666666734);
        double halfSquare = 0.5 * f * f;

        double first = n * Ln2ShortDouble;
        double high = first + f;
        low = FmaDouble(n, Ln2RestDouble, (first - high) + f);
        low = FmaDouble(s, FmaDouble(series, z, halfSquare), low) - halfSquare;
        return high;
    }

    /// <summary>
    /// The logarithm of <paramref name="x"/>, which is <paramref name="result"/> where x is positive and finite.
    /// </summary>
    private static double LogSpecialDouble(double x, double result)
    {
        result = x < double.PositiveInfinity ? result : x;
        return x > 0 ? result : x == 0 ? double.NegativeInfinity : double.NaN;
    }

    /// <summary>
    /// m with x = 2^n m and √½ &lt;= m &lt; √2, for positive finite x; anything else gives some m and n.
    /// </summary>
    private static double NormalizedDouble(double x, out double n)
    {
        const long LowestBits = 0x3FE6A09E667F3BCD;
        const long ExponentOfOne = 1023L << 52;
        bool subnormal = x < 2.2250738585072014e-308;
        x = subnormal ? x * 18014398509481984 : x;
        long bits = BitConverter.DoubleToInt64Bits(x) + (ExponentOfOne - LowestBits);

        // The exponent under the bits of 2^52 is 2^52 + exponent.
        n = BitConverter.Int64BitsToDouble((long)((ulong)bits >> 52) | 0x4330000000000000)
            - (subnormal ? 4503599627370496.0 + 1023 + 54 : 4503599627370496.0 + 1023);
        return BitConverter.Int64BitsToDouble((bits & 0x000FFFFFFFFFFFFF) + LowestBits);
    }

    /// <summary>The logarithm of a positive finite number in two parts, with a relative error of about 2^-67.</summary>
    private static double LogPartsDouble(double x, out double low)
    {
        double f = NormalizedDouble(x, out double n) - 1;
        double series = LogPartsOfOnePlusDouble(f, out double seriesLow);
        double first = n * Ln2ShortDouble;
        double sum = first + series;
        double rest = (first - sum) + series + FmaDouble(n, Ln2RestDouble, seriesLow);
        double high = sum + rest;
        low = (sum - high) + rest;
        return high;
    }

    /// <summary>
    /// log(1 + f) in two parts, √½ &lt;= 1 + f &lt;= √2: 2 atanh(s) with s = f / (2 + f), everything that matters in
    /// two parts.
    /// </summary>
    private static double LogPartsOfOnePlusDouble(double f, out double low)
    {
        double divisor = 2 + f;
        double divisorLow = (2 - divisor) + f;
        double inverse = 1 / divisor;
        double s = f * inverse;
        double sLow = inverse * (FmaDouble(-s, divisor, f) - s * divisorLow);
        double z = s * s;
        double zLow = FmaDouble(s, s, -z) + 2 * s * sLow;

        // 2 atanh(s) = 2s + s z (c0 + z (c1 + ...)): degree 8 in z, relative error 2^-73.9 (Sollya, fpminimax).
        double series = 0.12033815750947692;
        series = FmaDouble(series, z, 0.11668681548080793);
        series = FmaDouble(series, z, 0.13336669467440654);
        series = FmaDouble(series, z, 0.15384545911947958);
        series = FmaDouble(series, z, 0.1818181907068319);
        series = FmaDouble(series, z, 0.22222222215364335);
        series = FmaDouble(series, z, 0.28571428571458474);
        series *= z;
        double sum = 0.39999999999999936 + series;
        double sumLow = (0.39999999999999936 - sum) + series + 5.106955287370301e-18;

        double product = z * sum;
        double productLow = FmaDouble(z, sum, -product) + FmaDouble(z, sumLow, zLow * sum);
        sum = 0.6666666666666666 + product;
        sumLow = (0.6666666666666666 - sum) + product + (3.7477212379313905e-17 + productLow);

        product = z * sum;
        productLow = FmaDouble(z, sum, -product) + FmaDouble(z, sumLow, zLow * sum);
        sum = 2 + product;
        sumLow = (2 - sum) + product + productLow;

        double high = s * sum;
        low = FmaDouble(s, sum, -high) + FmaDouble(s, sumLow, sLow * sum);
        return high;
    }
}
