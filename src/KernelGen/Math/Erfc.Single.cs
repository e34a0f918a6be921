namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The complementary error function of <paramref name="x"/>, within 1.5 ulp.</summary>
    /// <remarks>
    /// In double precision: e^(-x^2) / (1 + 2x) times a polynomial in (x - 2) / (x + 2), a mapping used by M. M.
    /// Shepherd and J. G. Laframboise (Chebyshev approximation of (1 + 2x) exp(x^2) erfc x, 1981); 2 - erfc(-x) for
    /// negative x.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, positive infinity 0, negative infinity 2.</param>
    /// <returns>1 - erf x without cancellation: subnormal above 9.1945486, zero above 10.054695.</returns>
    public static float Erfc(float x)
    {
        double size = MathF.Abs(x);
        size = size > 10.1 ? 10.1 : size;
        double t = (size - 2.0) / (size + 2.0);
        double power = Exp2WideSingle(size * size * -1.4426950408889634);
        double tail = power * ErfcScaledWideSingle(t) / (1.0 + 2.0 * size);
        return (float)(x < 0f ? 2.0 - tail : tail);
    }

    // Near-minimax of degree 12 for t from -1 to 0.669: error 2^-31.
    private static double ErfcScaledWideSingle(double t)
    {
        double y = Math.FusedMultiplyAdd(2.019965115063218e-05, t, 0.00012128820121981514);
        y = Math.FusedMultiplyAdd(y, t, 0.00016682900970970652);
        y = Math.FusedMultiplyAdd(y, t, -0.0004512383190594419);
        y = Math.FusedMultiplyAdd(y, t, -0.0014358908779625009);
        y = Math.FusedMultiplyAdd(y, t, 0.0012750175881712695);
        y = Math.FusedMultiplyAdd(y, t, 0.008717758145547096);
        y = Math.FusedMultiplyAdd(y, t, -0.008035273117556673);
        y = Math.FusedMultiplyAdd(y, t, -0.054219485268191564);
        y = Math.FusedMultiplyAdd(y, t, 0.1640514102319659);
        y = Math.FusedMultiplyAdd(y, t, -0.1660304178850594);
        y = Math.FusedMultiplyAdd(y, t, -0.09276383002359039);
        y = Math.FusedMultiplyAdd(y, t, 1.2769783816880025);
        return y;
    }
}
