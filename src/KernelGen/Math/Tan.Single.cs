namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The tangent of <paramref name="x"/> radians, within 1.5 ulp for all values.</summary>
    /// <remarks>
    /// x = q pi/2 + r, reduced in double precision (Payne and Hanek above 2^30), and a polynomial for tan r, of which
    /// -1/tan r is taken for odd q.
    /// </remarks>
    /// <param name="x">Any value. NaN and the infinities give NaN, a zero itself.</param>
    /// <returns>tan x.</returns>
    public static float Tan(float x)
    {
        const double round = 6755399441055744.0;
        double shifted = Math.FusedMultiplyAdd(x, 0.63661977236758134, round);
        double n = shifted - round;
        double r = Math.FusedMultiplyAdd(n, -1.5707963267948966, x);
        r = Math.FusedMultiplyAdd(n, -6.123233995736766e-17, r);
        bool odd = (BitConverter.DoubleToInt64Bits(shifted) & 1) != 0;
        if (!(MathF.Abs(x) <= 1073741824f))
            r = TanReduceFarSingle(x, out odd);

        double tangent = TanReducedWideSingle(r);
        return (float)(odd ? -1.0 / tangent : tangent);
    }

    /// <summary>The tangent of pi times <paramref name="x"/>, within 1.5 ulp.</summary>
    /// <remarks>x = q/2 + r exactly, and a polynomial for tan(pi r), of which -1/tan(pi r) is taken for odd
    /// q.</remarks>
    /// <param name="x">Any value. NaN and the infinities give NaN.</param>
    /// <returns>
    /// tan(pi x). At n and -n, n a whole number from 0 on, it is 0 and -0 for even n, -0 and 0 for odd n; at n + 1/2
    /// infinite, positive for even n.
    /// </returns>
    public static float TanPi(float x)
    {
        float turn = x - 2f * MathF.Round(0.5f * x);
        float quarters = MathF.Round(2f * turn);
        float r = MathF.FusedMultiplyAdd(-0.5f, quarters, turn);
        bool odd = MathF.Abs(quarters) == 1f;
        double tangent = TanReducedWideSingle(r * Math.PI);
        float y = (float)(odd ? -1.0 / tangent : tangent);

        float pole = MathF.CopySign(float.PositiveInfinity, turn);
        float zero = MathF.CopySign(0f, MathF.Abs(quarters) == 2f ? -x : x);
        return r != 0f ? y : odd ? pole : zero;
    }

    private static double TanReduceFarSingle(float x, out bool odd)
    {
        int quadrant = ReduceFarSingle(MathF.Abs(x), out float r, out float low);
        odd = (quadrant & 1) != 0;
        double size = (double)r + low;
        return x < 0f ? -size : size;
    }

    // tan r for |r| <= 0.7858: near-minimax of degree 8 in r^2 for tan(r)/r, relative error 2^-33.
    private static double TanReducedWideSingle(double r)
    {
        double square = r * r;
        double y = Math.FusedMultiplyAdd(0.0020584161257201842, square, -0.0006408855618005296);
        y = Math.FusedMultiplyAdd(y, square, 0.005041162427263419);
        y = Math.FusedMultiplyAdd(y, square, 0.008303763423828554);
        y = Math.FusedMultiplyAdd(y, square, 0.021993641412234356);
        y = Math.FusedMultiplyAdd(y, square, 0.05395298173727433);
        y = Math.FusedMultiplyAdd(y, square, 0.13333426580852434);
        y = Math.FusedMultiplyAdd(y, square, 0.33333331157013235);
        y = Math.FusedMultiplyAdd(y, square, 1.0000000000830838);
        return y * r;
    }
}
