namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>The value whose hyperbolic sine is <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>ln(1 + x + x^2 / (1 + sqrt(x^2 + 1))) in double precision, where no square overflows.</remarks>
    /// <param name="x">Any value. NaN gives NaN, a zero and an infinity itself.</param>
    /// <returns>asinh x, of the sign of x.</returns>
    public static float Asinh(float x)
    {
        double size = MathF.Abs(x);
        double square = size * size;
        float y = (float)LogP1WideSingle(size + square / (1.0 + Math.Sqrt(square + 1.0)));
        return MathF.Abs(x) <= float.MaxValue ? MathF.CopySign(y, x) : x;
    }

    /// <summary>The value from 0 on whose hyperbolic cosine is <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>ln(1 + d + sqrt(d (x + 1))) with d = x - 1, in double precision.</remarks>
    /// <param name="x">A value from 1 on, positive infinity gives itself; anything else gives NaN.</param>
    /// <returns>acosh x.</returns>
    public static float Acosh(float x)
    {
        double less = (double)x - 1.0;
        float y = (float)LogP1WideSingle(less + Math.Sqrt(less * ((double)x + 1.0)));
        return x > float.MaxValue ? x : x >= 1f ? y : float.NaN;
    }

    /// <summary>The value whose hyperbolic tangent is <paramref name="x"/>, within 1 ulp.</summary>
    /// <remarks>ln(1 + 2x / (1 - x)) / 2 in double precision.</remarks>
    /// <param name="x">A value from -1 to 1, which give the infinities; a zero gives itself, anything else NaN.</param>
    /// <returns>atanh x, of the sign of x.</returns>
    public static float Atanh(float x)
    {
        double size = MathF.Abs(x);
        float y = (float)(0.5 * LogP1WideSingle(2.0 * size / (1.0 - size)));
        y = size == 1.0 ? float.PositiveInfinity : y;
        return size <= 1.0 ? MathF.CopySign(y, x) : float.NaN;
    }
}
