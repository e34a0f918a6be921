using ILGPU;
using KernelGen.Ilgpu.Arithmetic;

namespace KernelGen.Ilgpu;

/// <content>Integers: division that has a value for every operand, and bit counts.</content>
public static partial class Exact
{
    /// <summary>The quotient towards zero; 0 for a divisor of 0, and MinValue / -1 is MinValue.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Divide(int a, int b) => b == 0 ? 0 : b == -1 ? 0 - a : Machine.Divide(a, Divisor(b));

    /// <summary>The remainder, with the sign of the dividend; 0 for a divisor of 0 or -1.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static int Remainder(int a, int b) => b == 0 || b == -1 ? 0 : Machine.Remainder(a, Divisor(b));

    /// <summary>The magnitude, that of MinValue being MinValue.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int Abs(int x) => x < 0 ? 0 - x : x;

    /// <summary>The quotient towards zero; 0 for a divisor of 0, and MinValue / -1 is MinValue.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Divide(long a, long b) => b == 0 ? 0 : b == -1 ? 0 - a : Machine.Divide(a, Divisor(b));

    /// <summary>The remainder, with the sign of the dividend; 0 for a divisor of 0 or -1.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static long Remainder(long a, long b) => b == 0 || b == -1 ? 0 : Machine.Remainder(a, Divisor(b));

    /// <summary>The magnitude, that of MinValue being MinValue.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static long Abs(long x) => x < 0 ? 0 - x : x;

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
    public static int TrailingZeroCount(uint x) => IntrinsicMath.BitOperations.PopCount(~x & (x - 1u));

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
    public static int TrailingZeroCount(ulong x) => IntrinsicMath.BitOperations.PopCount(~x & (x - 1ul));

    /// <summary>How many bits above the highest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int LeadingZeroCount(byte x) => LeadingZeroCount((uint)x) - 24;

    /// <summary>How many bits below the lowest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int TrailingZeroCount(byte x) => TrailingZeroCount(x | 0x100u);

    /// <summary>The bits moved up, those falling out coming in below.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="count">By how many bits.</param>
    /// <returns>The result.</returns>
    public static byte RotateLeft(byte x, int count) =>
        (byte)((x << (count & 7)) | (x >> (-count & 7)));

    /// <summary>How many bits above the highest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int LeadingZeroCount(ushort x) => LeadingZeroCount((uint)x) - 16;

    /// <summary>How many bits below the lowest that is set; all of them for 0.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int TrailingZeroCount(ushort x) => TrailingZeroCount(x | 0x10000u);

    /// <summary>The bits moved up, those falling out coming in below.</summary>
    /// <param name="x">The operand.</param>
    /// <param name="count">By how many bits.</param>
    /// <returns>The result.</returns>
    public static ushort RotateLeft(ushort x, int count) =>
        (ushort)((x << (count & 15)) | (x >> (-count & 15)));

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
