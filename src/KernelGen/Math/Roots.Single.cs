namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>One by the square root of <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>The quotient, and one step of Newton's method with what the root and the quotient lost in
    /// rounding.</remarks>
    /// <param name="x">A value not below zero. A zero gives an infinity of its sign, positive infinity 0; NaN and
    /// what is below zero give NaN.</param>
    /// <returns>x^(-1/2).</returns>
    public static float ReciprocalSqrt(float x)
    {
        float root = MathF.Sqrt(x);
        float y = 1f / root;
        float lostByRoot = MathF.FusedMultiplyAdd(-root, root, x);
        float lostByQuotient = MathF.FusedMultiplyAdd(-root, y, 1f);
        float step = MathF.FusedMultiplyAdd(-0.5f * y * lostByRoot, y, lostByQuotient);
        float result = MathF.FusedMultiplyAdd(y, step, y);
        if (!(x >= 1e-30f && x <= float.MaxValue))
            result = ReciprocalSqrtFarSingle(x);
        return result;
    }

    /// <summary>The cube root of <paramref name="x"/>, within 1 ulp; exact for cubes.</summary>
    /// <remarks>2^(log2(x) / 3) in double precision.</remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero and an infinity itself.</param>
    /// <returns>The value whose third power is x, of the sign of x.</returns>
    public static float Cbrt(float x)
    {
        float size = MathF.Abs(x);
        float y = (float)Exp2WideSingle(Log2WideSingle(size) * (1.0 / 3.0));
        return size > 0f && size <= float.MaxValue ? MathF.CopySign(y, x) : x;
    }

    /// <summary>The length of the hypotenuse over <paramref name="x"/> and <paramref name="y"/>, within 0.6
    /// ulp.</summary>
    /// <remarks>In double precision, where no square of a float overflows or is lost.</remarks>
    /// <param name="x">One leg, of either sign.</param>
    /// <param name="y">The other leg, of either sign.</param>
    /// <returns>sqrt(x^2 + y^2): infinite if either is infinite, else NaN if either is NaN.</returns>
    public static float Hypot(float x, float y)
    {
        double sum = Math.FusedMultiplyAdd(x, x, (double)y * y);
        bool infinite = MathF.Abs(x) > float.MaxValue || MathF.Abs(y) > float.MaxValue;
        return infinite ? float.PositiveInfinity : (float)Math.Sqrt(sum);
    }

    private static float ReciprocalSqrtFarSingle(float x) => (float)(1.0 / Math.Sqrt(x));
}
