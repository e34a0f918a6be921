namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The hyperbolic tangent.</summary>
    /// <remarks>
    /// Within 1 ulp. Tanh(±0) is ±0, Tanh(±∞) is ±1, Tanh(NaN) is NaN. t / (t + 2) with t = e^2|x| - 1, the quotient
    /// corrected by its remainder.
    /// </remarks>
    public static double Tanh(double x)
    {
        double twice = 2 * Math.Abs(x);
        twice = twice > 44 ? 44 : twice;
        double e = ExpM1ReducedDouble(twice, 0, out double eLow, out double rounded);
        double power = PowerOfTwoDouble(rounded);
        double first = power - 1;
        double second = power * e;
        double t = first + second;
        double tLow = FmaDouble(power, eLow, (first - t) + second);

        double divisor = t + 2;
        double inverse = 1 / divisor;
        double quotient = t * inverse;
        double divisorLow = (t - (divisor - 2)) + tLow;
        double remainder = FmaDouble(-quotient, divisor, t) + FmaDouble(-quotient, divisorLow, tLow);
        return Math.CopySign(FmaDouble(remainder, inverse, quotient), x);
    }
}
