namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>2^x.</summary>
    /// <remarks>
    /// Within 1 ulp, exact for integers; subnormal results too. Exp2(-∞) is 0, Exp2(∞) is ∞, Exp2(NaN) is NaN. The
    /// nearest integer is the exponent, a polynomial gives the rest.
    /// </remarks>
    public static double Exp2(double x)
    {
        x = x > 1025 ? 1025 : x;
        x = x < -1080 ? -1080 : x;
        double rounded = x + RoundingDouble;
        double r = x - (rounded - RoundingDouble);

        // 2^r: degree 11, relative error 2^-57.2 on |r| <= 1/2 (Sollya, fpminimax).
        double p = 4.451517988099611e-10;
        p = FmaDouble(p, r, 7.0738941805687345e-09);
        p = FmaDouble(p, r, 1.0178076598318694e-07);
        p = FmaDouble(p, r, 1.3215434563166104e-06);
        p = FmaDouble(p, r, 1.5252733828893382e-05);
        p = FmaDouble(p, r, 0.00015403530458754544);
        p = FmaDouble(p, r, 0.0013333558146358634);
        p = FmaDouble(p, r, 0.009618129107592587);
        p = FmaDouble(p, r, 0.05550410866482233);
        p = FmaDouble(p, r, 0.24022650695910136);
        p = FmaDouble(p, r, 0.6931471805599453);
        return ScaleDouble(FmaDouble(p, r, 1), rounded);
    }
}
