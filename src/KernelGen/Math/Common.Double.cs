namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>
    /// 1.5 * 2^52: adding it rounds to an integer, to even, and leaves that integer in the low bits of the sum.
    /// </summary>
    private const double RoundingDouble = 6755399441055744;

    private const double InverseLn2Double = 1.4426950408889634;
    private const double Ln2HighDouble = 0.6931471805599453;
    private const double Ln2LowDouble = 2.3190468138462996e-17;

    private static double FmaDouble(double a, double b, double c) => Math.FusedMultiplyAdd(a, b, c);

    /// <summary>
    /// 2^n, where <paramref name="rounded"/> is n + <see cref="RoundingDouble"/> and -1022 &lt;= n &lt;= 1023.
    /// </summary>
    private static double PowerOfTwoDouble(double rounded) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(rounded) + 1023) << 52);

    /// <summary>
    /// <paramref name="value"/> * 2^n, where <paramref name="rounded"/> is n + <see cref="RoundingDouble"/>. In two
    /// steps, of which the first is exact, so that results may be infinite or subnormal.
    /// </summary>
    private static double ScaleDouble(double value, double rounded)
    {
        double half = FmaDouble(rounded - RoundingDouble, 0.5, RoundingDouble);
        long rest = BitConverter.DoubleToInt64Bits(rounded) - BitConverter.DoubleToInt64Bits(half);
        return value * PowerOfTwoDouble(half) * BitConverter.Int64BitsToDouble((rest + 1023) << 52);
    }

    /// <summary>
    /// The exact sum of two numbers of any size: the rounded sum, and in <paramref name="low"/> the rest.
    /// </summary>
    private static double TwoSumDouble(double a, double b, out double low)
    {
        double sum = a + b;
        double part = sum - a;
        low = (a - (sum - part)) + (b - part);
        return sum;
    }
}
