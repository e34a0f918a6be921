using ILGPU;

namespace KernelGen.Ilgpu;

/// <content>The remainder of floats: exact by its definition, one subtraction for each bit of the quotient.</content>
public static partial class Exact
{
    /// <summary>The remainder as C#'s <c>%</c>: exact, with the sign of the dividend.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static float Remainder(float a, float b) => ToSingle(Remainder(ToDouble(a), ToDouble(b)));

    /// <summary>The remainder as C#'s <c>%</c>: exact, with the sign of the dividend.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static double Remainder(double a, double b)
    {
        ulong x = Interop.FloatAsInt(a);
        ulong sign = x & 0x8000000000000000ul;
        x ^= sign;
        ulong y = Interop.FloatAsInt(b) & 0x7FFFFFFFFFFFFFFFul;
        if (x >= 0x7FF0000000000000ul || y > 0x7FF0000000000000ul || y == 0)
            return Interop.IntAsFloat(0x7FF8000000000000ul);
        if (x < y)
            return a;

        int exponent = (int)(y >> 52);
        int steps = (int)(x >> 52);
        ulong divisor = y & 0xFFFFFFFFFFFFFul;
        ulong rest = x & 0xFFFFFFFFFFFFFul;

        // A subnormal has the exponent of the smallest normal number, and no implicit bit.
        if (exponent == 0)
            exponent = 1;
        else
            divisor |= 1ul << 52;
        if (steps == 0)
            steps = 1;
        else
            rest |= 1ul << 52;
        for (steps -= exponent; steps >= 0; steps--)
        {
            if (rest >= divisor)
                rest -= divisor;
            if (steps > 0)
                rest <<= 1;
        }

        int shift = LeadingZeroCount(rest) - 11;
        if (rest == 0)
            return Interop.IntAsFloat(sign);
        if (shift >= exponent)
            shift = exponent - 1;
        rest <<= shift;
        exponent -= shift;
        ulong bits = rest < 1ul << 52 ? rest : (rest & 0xFFFFFFFFFFFFFul) | ((ulong)exponent << 52);
        return Interop.IntAsFloat(bits | sign);
    }
}
