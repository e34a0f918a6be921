namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The complementary error function, 1 - erf(x), without the cancellation where that is small.</summary>
    /// <remarks>
    /// Within 1 ulp; subnormal results too. Erfc(-∞) is 2, Erfc(∞) is 0, Erfc(NaN) is NaN. From 0.5 on it is e^-x² p(q)
    /// / (1 + 2x) with q = (x - 4) / (x + 4) (the substitution of Shepherd and Laframboise), all in two parts; for
    /// negative x, 2 less that of |x|.
    /// </remarks>
    public static double Erfc(double x)
    {
        double magnitude = Math.Abs(x);
        magnitude = magnitude > 28 ? 28 : magnitude;

        double over = TwoSumDouble(magnitude, -4, out double overLow);
        double under = TwoSumDouble(magnitude, 4, out double underLow);
        double q = over / under;
        double qLow = (FmaDouble(-q, under, over) + FmaDouble(-q, underLow, overLow)) / under;

        // p = (1 + 2x) e^x² erfc x: degree 21, relative error 2^-58.8 from 0.5 to 27.3 (Sollya, fpminimax).
        double slope = -1.0171162146909677e-08;
        slope = FmaDouble(slope, q, -1.2212735955586908e-08);
        slope = FmaDouble(slope, q, 1.0471543101728055e-07);
        slope = FmaDouble(slope, q, 6.699008564041716e-08);
        slope = FmaDouble(slope, q, -8.212566169693185e-07);
        slope = FmaDouble(slope, q, 2.9960109008493373e-07);
        slope = FmaDouble(slope, q, 5.707659781595779e-06);
        slope = FmaDouble(slope, q, -1.1224761359082037e-05);
        slope = FmaDouble(slope, q, -2.4398529800594017e-05);
        slope = FmaDouble(slope, q, 0.0001506225066363481);
        slope = FmaDouble(slope, q, -0.00019925684567248772);
        slope = FmaDouble(slope, q, -0.0007577734514033908);
        slope = FmaDouble(slope, q, 0.005031969999721031);
        slope = FmaDouble(slope, q, -0.016197734037888194);
        slope = FmaDouble(slope, q, 0.03716751553554961);
        slope = FmaDouble(slope, q, -0.06633036581363558);
        slope = FmaDouble(slope, q, 0.09373283499844619);
        slope = FmaDouble(slope, q, -0.10103906603625275);
        slope = FmaDouble(slope, q, 0.06809705425469043);
        slope = FmaDouble(slope, q, 0.015379652102619015);
        double first = FmaDouble(slope, q, -0.1396211168405625);
        double firstLow = FmaDouble(slope, q, -0.1396211168405625 - first) + 1.8396984787484966e-19;
        double p = FmaDouble(first, q, 1.2329951186255526);

        // The derivative of p carries what is left of q; by the formula for p, since p is known.
        double linear = 1 + 2 * magnitude;
        double derivative = 2 * p / linear + 2 * magnitude * p - 1.1283791670955126 * linear;
        double pLow = FmaDouble(first, q, 1.2329951186255526 - p) + FmaDouble(firstLow, q, -4.384346063504372e-17)
            + qLow * under * (0.125 * under * derivative);

        double square = magnitude * magnitude;
        double squareLow = FmaDouble(magnitude, magnitude, -square);
        double exp = ExpPartsDouble(-square, -squareLow, out double expLow, out double rounded);
        double product = exp * p;
        double productLow = FmaDouble(exp, p, -product) + FmaDouble(exp, pLow, expLow * p);

        double divisor = TwoSumDouble(1, 2 * magnitude, out double divisorLow);
        double quotient = product / divisor;
        double remainder = FmaDouble(-quotient, divisor, product) + FmaDouble(-quotient, divisorLow, productLow);
        double result = ScaleDouble(quotient + remainder / divisor, rounded);
        result = x < 0 ? 2 - result : result;

        double head = TwoSumDouble(1, -x, out double headLow);
        double small = head + FmaDouble(-x, ErfSeriesDouble(x * x), headLow);
        return magnitude < 0.5 ? small : result;
    }
}
