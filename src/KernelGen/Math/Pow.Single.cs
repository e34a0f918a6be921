namespace KernelGen;

public static partial class KernelMath
{
    /// <summary><paramref name="x"/> raised to the power <paramref name="y"/>, within 1.5 ulp.</summary>
    /// <remarks>2^(y log2 |x|) in double precision, whose exponent is off by less than 2^-43.</remarks>
    /// <param name="x">The base, any value.</param>
    /// <param name="y">The exponent, any value.</param>
    /// <returns>
    /// x^y. It is 1 where x is 1 or y is 0, whatever the other; NaN where either is NaN else, and for a finite x below
    /// zero with a y that is no integer; negative where x has a minus sign and y is an odd integer.
    /// </returns>
    public static float Pow(float x, float y)
    {
        double size = MathF.Abs(x);
        double log = Log2WideSingle(size);
        log = size > 0.0 ? log : double.NegativeInfinity;
        log = size <= float.MaxValue ? log : size;
        double exponent = y * log;
        exponent = exponent > 200.0 ? 200.0 : exponent < -200.0 ? -200.0 : exponent;
        float power = (float)Exp2WideSingle(exponent);

        float half = 0.5f * y;
        bool whole = MathF.Truncate(y) == y;
        bool odd = whole && MathF.Truncate(half) != half;
        power = odd ? MathF.CopySign(power, x) : power;
        power = x < 0f && x >= -float.MaxValue && !whole ? float.NaN : power;
        bool one = x == 1f || y == 0f || (x == -1f && MathF.Abs(y) > float.MaxValue);
        return one ? 1f : power;
    }
}
