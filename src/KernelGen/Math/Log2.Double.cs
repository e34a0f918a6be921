namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The logarithm to base 2.</summary>
    /// <remarks>
    /// Within 1 ulp, exact for powers of two. Special values as <see cref="Log(double)"/>, whose reduction this is; the
    /// logarithm is then taken in two parts and multiplied by 1 / ln 2.
    /// </remarks>
    public static double Log2(double x)
    {
        double f = NormalizedDouble(x, out double n) - 1;
        double log = LogPartsOfOnePlusDouble(f, out double logLow);
        double product = log * InverseLn2Double;
        double productLow = FmaDouble(log, InverseLn2Double, -product)
            + FmaDouble(log, 2.0355273740931033e-17, logLow * InverseLn2Double);
        double sum = n + product;
        return LogSpecialDouble(x, sum + ((n - sum) + product + productLow));
    }

    /// <summary>The logarithm to base 10.</summary>
    /// <remarks>
    /// Within 1 ulp. Special values as <see cref="Log(double)"/>; computed as <see cref="Log2(double)"/> is.
    /// </remarks>
    public static double Log10(double x)
    {
        const double InverseLn10 = 0.4342944819032518;
        double f = NormalizedDouble(x, out double n) - 1;
        double log = LogPartsOfOnePlusDouble(f, out double logLow);
        double product = log * InverseLn10;
        double productLow = FmaDouble(log, InverseLn10, -product)
            + FmaDouble(log, 1.098319650216765e-17, logLow * InverseLn10);

        // log10 2, of which the first part has 42 bits, so that its product with n is exact.
        double first = n * 0.30102999566395283;
        double sum = first + product;
        double rest = FmaDouble(n, 2.8363394551044964e-14, (first - sum) + product + productLow);
        return LogSpecialDouble(x, sum + rest);
    }
}
