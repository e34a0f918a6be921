using ILGPU;
using KernelGen.Ilgpu.Arithmetic;

namespace KernelGen.Ilgpu;

/// <content>Conversions.</content>
public static partial class Exact
{
    /// <summary>The low bits, as an unsigned number of 8 bits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static int ToByte(int value) => value & 0xFF;

    /// <summary>The low bits, as an unsigned number of 16 bits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static int ToUInt16(int value) => value & 0xFFFF;

    /// <summary>The low bits, as a signed number of 8 bits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static int ToSByte(int value) => (value << 24) >> 24;

    /// <summary>The low bits, as a signed number of 16 bits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The result.</returns>
    public static int ToInt16(int value) => (value << 16) >> 16;

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int ToInt32(float x) =>
        IsNaN(x) ? 0
        : Machine.LessOrEqual(x, -2147483648f) != 0 ? int.MinValue
        : Machine.GreaterOrEqual(x, 2147483648f) != 0 ? int.MaxValue
        : Machine.ToInt32(x);

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static uint ToUInt32(float x) =>
        IsNaN(x) ? 0u
        : Machine.LessOrEqual(x, 0f) != 0 ? uint.MinValue
        : Machine.GreaterOrEqual(x, 4294967296f) != 0 ? uint.MaxValue
        : Machine.ToUInt32(x);

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static long ToInt64(float x) =>
        IsNaN(x) ? 0L
        : Machine.LessOrEqual(x, -9223372036854775808f) != 0 ? long.MinValue
        : Machine.GreaterOrEqual(x, 9223372036854775808f) != 0 ? long.MaxValue
        : Machine.ToInt64(x);

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static ulong ToUInt64(float x) =>
        IsNaN(x) ? 0ul
        : Machine.LessOrEqual(x, 0f) != 0 ? ulong.MinValue
        : Machine.GreaterOrEqual(x, 18446744073709551616f) != 0 ? ulong.MaxValue
        : Machine.ToUInt64(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float ToSingle(int x) => Machine.ToSingle(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float ToSingle(uint x) => Machine.ToSingle(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float ToSingle(long x) => Machine.ToSingle(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float ToSingle(ulong x) => Machine.ToSingle(x);

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static int ToInt32(double x) =>
        IsNaN(x) ? 0
        : Machine.LessOrEqual(x, -2147483648d) != 0 ? int.MinValue
        : Machine.GreaterOrEqual(x, 2147483648d) != 0 ? int.MaxValue
        : Machine.ToInt32(x);

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static uint ToUInt32(double x) =>
        IsNaN(x) ? 0u
        : Machine.LessOrEqual(x, 0d) != 0 ? uint.MinValue
        : Machine.GreaterOrEqual(x, 4294967296d) != 0 ? uint.MaxValue
        : Machine.ToUInt32(x);

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static long ToInt64(double x) =>
        IsNaN(x) ? 0L
        : Machine.LessOrEqual(x, -9223372036854775808d) != 0 ? long.MinValue
        : Machine.GreaterOrEqual(x, 9223372036854775808d) != 0 ? long.MaxValue
        : Machine.ToInt64(x);

    /// <summary>The integer part, saturated; 0 for NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static ulong ToUInt64(double x) =>
        IsNaN(x) ? 0ul
        : Machine.LessOrEqual(x, 0d) != 0 ? ulong.MinValue
        : Machine.GreaterOrEqual(x, 18446744073709551616d) != 0 ? ulong.MaxValue
        : Machine.ToUInt64(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double ToDouble(int x) => Machine.ToDouble(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double ToDouble(uint x) => Machine.ToDouble(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double ToDouble(long x) => Machine.ToDouble(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double ToDouble(ulong x) => Machine.ToDouble(x);

    /// <summary>The nearest value, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float ToSingle(double x) => Machine.ToSingle(x);

    /// <summary>The same value.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double ToDouble(float x) => Machine.ToDouble(x);
}
