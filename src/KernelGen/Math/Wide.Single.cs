namespace KernelGen;

// Steps in double precision, for those functions of float where speed matters less than a short proof of the bound.
public static partial class KernelMath
{
    // log2 of a positive normal number: 2^k m with m between sqrt(1/2) and sqrt(2), and the series of
    // 2 atanh(s), s = (m - 1) / (m + 1), as a minimax polynomial in s^2 with relative error 2^-52.
    private static double Log2WideSingle(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        int k = ((int)(bits >> 32) - 0x3FE6A09E) >> 20;
        double m = BitConverter.Int64BitsToDouble(bits - ((long)k << 52));
        return k + Log2RatioWideSingle(m - 1.0, m + 1.0);
    }

    // log2((1 + s) / (1 - s)) where s is numerator / denominator, between -0.172 and 0.172.
    private static double Log2RatioWideSingle(double numerator, double denominator)
    {
        double s = numerator / denominator;
        double square = s * s;
        double y = Math.FusedMultiplyAdd(0.24309140165850486, square, 0.26143080222931014);
        y = Math.FusedMultiplyAdd(y, square, 0.32061675866250944);
        y = Math.FusedMultiplyAdd(y, square, 0.41219839773691124);
        y = Math.FusedMultiplyAdd(y, square, 0.57707801726379125);
        y = Math.FusedMultiplyAdd(y, square, 0.96179669392434397);
        y = Math.FusedMultiplyAdd(y, square, 2.8853900817779273);
        return y * s;
    }

    // 2^x for |x| < 1000: minimax of degree 8 on [-0.501, 0.501] with relative error 2^-39.9.
    private static double Exp2WideSingle(double x)
    {
        const double round = 6755399441055744.0;
        double shifted = x + round;
        double r = x - (shifted - round);
        double y = Math.FusedMultiplyAdd(1.3192178240567392e-6, r, 1.5309957783306189e-5);
        y = Math.FusedMultiplyAdd(y, r, 1.5403760521038364e-4);
        y = Math.FusedMultiplyAdd(y, r, 1.3333451246293556e-3);
        y = Math.FusedMultiplyAdd(y, r, 9.6181287144881684e-3);
        y = Math.FusedMultiplyAdd(y, r, 5.5504109401758338e-2);
        y = Math.FusedMultiplyAdd(y, r, 0.24022650697666751);
        y = Math.FusedMultiplyAdd(y, r, 0.69314718054631175);
        y = Math.FusedMultiplyAdd(y, r, 1.0);
        long scale = (BitConverter.DoubleToInt64Bits(shifted) + 1023) << 52;
        return y * BitConverter.Int64BitsToDouble(scale);
    }

    // ln(1 + x) for -1 < x < 2^1000.
    private static double LogP1WideSingle(double x)
    {
        double sum = 1.0 + x;
        long bits = BitConverter.DoubleToInt64Bits(sum);
        int k = ((int)(bits >> 32) - 0x3FE6A09E) >> 20;
        double m = BitConverter.Int64BitsToDouble(bits - ((long)k << 52));
        double f = k == 0 ? x : m - 1.0;
        return (k + Log2RatioWideSingle(f, m + 1.0)) * 0.69314718055994531;
    }
}
