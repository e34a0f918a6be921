using ILGPU;
using KernelGen.Ilgpu.Arithmetic;

namespace KernelGen.Ilgpu;

/// <content>Integers: division that has a value for every operand, and bit counts.</content>
public static partial class Exact
{
    /// <summary>The sum; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Add(int a, int b) => Machine.Add(a, b);

    /// <summary>The difference; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Subtract(int a, int b) => Machine.Subtract(a, b);

    /// <summary>The product; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Multiply(int a, int b) => Machine.Multiply(a, b);

    /// <summary>The value with the other sign; it wraps around.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int Negate(int x) => Machine.Subtract(0, x);

    /// <summary>The sum; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static uint Add(uint a, uint b) => Machine.Add(a, b);

    /// <summary>The difference; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static uint Subtract(uint a, uint b) => Machine.Subtract(a, b);

    /// <summary>The product; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static uint Multiply(uint a, uint b) => Machine.Multiply(a, b);

    /// <summary>The value with the other sign; it wraps around.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static uint Negate(uint x) => Machine.Subtract(0, x);

    /// <summary>The sum; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Add(long a, long b) => Machine.Add(a, b);

    /// <summary>The difference; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Subtract(long a, long b) => Machine.Subtract(a, b);

    /// <summary>The product; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Multiply(long a, long b) => Machine.Multiply(a, b);

    /// <summary>The value with the other sign; it wraps around.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static long Negate(long x) => Machine.Subtract(0, x);

    /// <summary>The sum; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static ulong Add(ulong a, ulong b) => Machine.Add(a, b);

    /// <summary>The difference; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static ulong Subtract(ulong a, ulong b) => Machine.Subtract(a, b);

    /// <summary>The product; it wraps around.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static ulong Multiply(ulong a, ulong b) => Machine.Multiply(a, b);

    /// <summary>The value with the other sign; it wraps around.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static ulong Negate(ulong x) => Machine.Subtract(0, x);

    /// <summary>The quotient towards zero; 0 for a divisor of 0, and MinValue / -1 is MinValue.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Divide(int a, int b) => b == 0 ? 0 : b == -1 ? Machine.Subtract(0, a) : Machine.Divide(a, Divisor(b));

    /// <summary>The remainder, with the sign of the dividend; 0 for a divisor of 0 or -1.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Remainder(int a, int b) => b == 0 || b == -1 ? 0 : Machine.Remainder(a, Divisor(b));

    /// <summary>The magnitude, that of MinValue being MinValue.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int Abs(int x) => x < 0 ? Machine.Subtract(0, x) : x;

    /// <summary>The quotient towards zero; 0 for a divisor of 0, and MinValue / -1 is MinValue.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Divide(long a, long b) => b == 0 ? 0 : b == -1 ? Machine.Subtract(0, a) : Machine.Divide(a, Divisor(b));

    /// <summary>The remainder, with the sign of the dividend; 0 for a divisor of 0 or -1.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Remainder(long a, long b) => b == 0 || b == -1 ? 0 : Machine.Remainder(a, Divisor(b));

    /// <summary>The magnitude, that of MinValue being MinValue.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static long Abs(long x) => x < 0 ? Machine.Subtract(0, x) : x;

    /// <summary>The quotient; 0 for a divisor of 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static uint Divide(uint a, uint b) => b == 0 ? 0 : Machine.Divide(a, b == 0 ? 1 : b);

    /// <summary>The remainder; 0 for a divisor of 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static uint Remainder(uint a, uint b) => b == 0 ? 0 : Machine.Remainder(a, b == 0 ? 1 : b);

    /// <summary>The quotient; 0 for a divisor of 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static ulong Divide(ulong a, ulong b) => b == 0 ? 0 : Machine.Divide(a, b == 0 ? 1 : b);

    /// <summary>The remainder; 0 for a divisor of 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static ulong Remainder(ulong a, ulong b) => b == 0 ? 0 : Machine.Remainder(a, b == 0 ? 1 : b);

    /// <summary>The smaller value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Min(int a, int b) => a < b ? a : b;

    /// <summary>The larger value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Max(int a, int b) => a > b ? a : b;

    /// <summary>The smaller value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static uint Min(uint a, uint b) => a < b ? a : b;

    /// <summary>The larger value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static uint Max(uint a, uint b) => a > b ? a : b;

    /// <summary>The smaller value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Min(long a, long b) => a < b ? a : b;

    /// <summary>The larger value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Max(long a, long b) => a > b ? a : b;

    /// <summary>The smaller value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static ulong Min(ulong a, ulong b) => a < b ? a : b;

    /// <summary>The larger value.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static ulong Max(ulong a, ulong b) => a > b ? a : b;

    /// <summary>How many bits are set.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int PopCount(uint x) => IntrinsicMath.BitOperations.PopCount(x);

    /// <summary>How many bits above the highest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int LeadingZeroCount(uint x) => IntrinsicMath.BitOperations.LeadingZeroCount(x);

    /// <summary>How many bits below the lowest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int TrailingZeroCount(uint x) => IntrinsicMath.BitOperations.PopCount(~x & Machine.Subtract(x, 1u));

    /// <summary>How many bits are set.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int PopCount(ulong x) => IntrinsicMath.BitOperations.PopCount(x);

    /// <summary>How many bits above the highest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int LeadingZeroCount(ulong x) => IntrinsicMath.BitOperations.LeadingZeroCount(x);

    /// <summary>How many bits below the lowest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int TrailingZeroCount(ulong x) => IntrinsicMath.BitOperations.PopCount(~x & Machine.Subtract(x, 1ul));

    /// <summary>The bits of a small unsigned number moved up, those falling out coming in below.</summary>
    /// <param name="x">The number.</param>
    /// <param name="count">By how many bits.</param>
    /// <param name="bits">How many bits it has: 8 or 16.</param>
    /// <returns>The result.</returns>
    public static int RotateLeft(int x, int count, int bits) =>
        (x << (count & (bits - 1))) | (x >> (-count & (bits - 1)));

    /// <summary>The bits moved up, those falling out coming in below.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="count">By how many bits.</param>
    /// <returns>The result.</returns>
    public static uint RotateLeft(uint x, int count) => (x << (count & 31)) | (x >> (-count & 31));

    /// <summary>The bits moved up, those falling out coming in below.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="count">By how many bits.</param>
    /// <returns>The result.</returns>
    public static ulong RotateLeft(ulong x, int count) => (x << (count & 63)) | (x >> (-count & 63));

    // Both arms of a condition may be evaluated, and a divisor of 0 or -1 ends a CPU's process.
    private static int Divisor(int b) => b == 0 || b == -1 ? 1 : b;

    // Both arms of a condition may be evaluated, and a divisor of 0 or -1 ends a CPU's process.
    private static long Divisor(long b) => b == 0 || b == -1 ? 1 : b;
}
