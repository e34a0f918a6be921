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

        int exponent = Exponent(y);
        ulong divisor = Significand(y, exponent);
        int steps = Exponent(x);
        ulong rest = Significand(x, steps);
        for (steps -= exponent; steps >= 0; steps--)
        {
            if (rest >= divisor)
                rest -= divisor;
            if (steps > 0)
                rest <<= 1;
        }

        if (rest == 0)
            return Interop.IntAsFloat(sign);
        int shift = LeadingZeroCount(rest) - 11;
        rest <<= shift;
        exponent -= shift;
        ulong bits = exponent > 0 ? (rest & 0xFFFFFFFFFFFFFul) | ((ulong)exponent << 52) : rest >> (1 - exponent);
        return Interop.IntAsFloat(bits | sign);
    }

    // Below 1 for a subnormal number, as if it had bits enough.
    private static int Exponent(ulong magnitude) =>
        magnitude >> 52 != 0 ? (int)(magnitude >> 52) : 12 - LeadingZeroCount(magnitude);

    // With bit 52 set.
    private static ulong Significand(ulong magnitude, int exponent) =>
        exponent > 0 ? (magnitude & 0xFFFFFFFFFFFFFul) | (1ul << 52) : magnitude << (1 - exponent);
}
