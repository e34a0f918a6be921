namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>log(1 + x), without the cancellation near 0.</summary>
    /// <remarks>
    /// Within 1 ulp. LogP1(±0) is ±0 (where .NET's loses the sign), LogP1(-1) is -∞, below -1 it is NaN, LogP1(∞) is ∞,
    /// LogP1(NaN) is NaN. 1 + x is taken in two parts, u + c, and the result is log u + c / u.
    /// </remarks>
    public static double LogP1(double x)
    {
        double sum = TwoSumDouble(1, x, out double low);
        double result = LogSpecialDouble(sum, LogOfSumDouble(sum, low));
        return Math.Abs(x) < 5.5511151231257827e-17 ? x : result;
    }
}
