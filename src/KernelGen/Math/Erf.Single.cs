namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The error function of <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>
    /// x + x P(x^2) with P of degree 6 below 1; above, 1 minus a polynomial of degree 15 for the complement.
    /// </remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero itself, the infinities 1 and -1.</param>
    /// <returns>2/sqrt(pi) times the integral of e^(-t^2) from 0 to x; 1 from 3.92 on.</returns>
    public static float Erf(float x)
    {
        float size = MathF.Abs(x);
        return MathF.CopySign(size < 1f ? ErfNearSingle(size) : 1f - ErfcMiddleSingle(size), x);
    }

    // Minimax for erf(x)/x - 1 in x^2 on [0, 1] with single coefficients: error 2^-29.5.
    private static float ErfNearSingle(float x)
    {
        float square = x * x;
        float y = MathF.FusedMultiplyAdd(7.9241305e-5f, square, -0.0008031836f);
        y = MathF.FusedMultiplyAdd(y, square, 0.0051908446f);
        y = MathF.FusedMultiplyAdd(y, square, -0.026855174f);
        y = MathF.FusedMultiplyAdd(y, square, 0.11283619f);
        y = MathF.FusedMultiplyAdd(y, square, -0.3761263f);
        y = MathF.FusedMultiplyAdd(y, square, 0.12837917f);
        return MathF.FusedMultiplyAdd(y, x, x);
    }

    // Minimax for erfc(2.375 + t) on [0.995, 3.925] with single coefficients: error 2^-30.6.
    private static float ErfcMiddleSingle(float x)
    {
        float t = (x > 3.925f ? 3.925f : x) - 2.375f;
        float y = MathF.FusedMultiplyAdd(3.5509504e-7f, t, -1.5528582e-6f);
        y = MathF.FusedMultiplyAdd(y, t, -1.3588354e-6f);
        y = MathF.FusedMultiplyAdd(y, t, 1.9796587e-5f);
        y = MathF.FusedMultiplyAdd(y, t, -3.470856e-5f);
        y = MathF.FusedMultiplyAdd(y, t, -5.261774e-5f);
        y = MathF.FusedMultiplyAdd(y, t, 0.00034067736f);
        y = MathF.FusedMultiplyAdd(y, t, -0.0005962289f);
        y = MathF.FusedMultiplyAdd(y, t, -0.00012513061f);
        y = MathF.FusedMultiplyAdd(y, t, 0.0031151902f);
        y = MathF.FusedMultiplyAdd(y, t, -0.008356794f);
        y = MathF.FusedMultiplyAdd(y, t, 0.013132934f);
        y = MathF.FusedMultiplyAdd(y, t, -0.013730623f);
        y = MathF.FusedMultiplyAdd(y, t, 0.009515411f);
        y = MathF.FusedMultiplyAdd(y, t, -0.004006474f);
        return MathF.FusedMultiplyAdd(y, t, 0.0007829378f);
    }
}
