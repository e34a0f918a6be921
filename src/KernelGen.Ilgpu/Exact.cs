using ILGPU;
using KernelGen.Ilgpu.Arithmetic;

namespace KernelGen.Ilgpu;

/// <summary>
/// The arithmetic of generated GPU kernels: what C# computes, bit for bit, where ILGPU's own operators do not. Every member
/// can be called on the host too, with the same result.
/// </summary>
public static partial class Exact
{
    /// <summary>The sum, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static float Add(float a, float b) => Machine.Add(a, b);

    /// <summary>The difference, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static float Subtract(float a, float b) => Machine.Subtract(a, b);

    /// <summary>The product, rounded once and never fused with an addition.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static float Multiply(float a, float b) => Machine.Multiply(a, b);

    /// <summary>The quotient, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static float Divide(float a, float b) => Machine.Divide(a, b);

    /// <summary>The square root, rounded once.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float Sqrt(float x) => Machine.Sqrt(x);

    /// <summary>a * b + c, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The result.</returns>
    public static float FusedMultiplyAdd(float a, float b, float c) => Machine.FusedMultiplyAdd(a, b, c);

    /// <summary>Rounded down.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float Floor(float x) => Machine.Floor(x);

    /// <summary>Rounded up.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float Ceiling(float x) => Machine.Ceiling(x);

    /// <summary>Rounded towards zero.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float Truncate(float x) => Machine.Truncate(x);

    /// <summary>Rounded to the nearest integer, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float RoundToEven(float x) => Machine.RoundToEven(x);

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool Equal(float a, float b) => Machine.Equal(a, b) != 0;

    /// <summary>The comparison; true where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool NotEqual(float a, float b) => Machine.NotEqual(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool Less(float a, float b) => Machine.Less(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool LessOrEqual(float a, float b) => Machine.LessOrEqual(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool Greater(float a, float b) => Machine.Greater(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool GreaterOrEqual(float a, float b) => Machine.GreaterOrEqual(a, b) != 0;

    /// <summary>The value with the other sign, also of zero and NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float Negate(float x) => Interop.IntAsFloat(Interop.FloatAsInt(x) ^ 0x80000000u);

    /// <summary>The value without its sign.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static float Abs(float x) => Interop.IntAsFloat(Interop.FloatAsInt(x) & 0x7FFFFFFFu);

    /// <summary>The magnitude of one value with the sign of another.</summary>
    /// <param name="value">The value.</param>
    /// <param name="sign">Whose sign to take.</param>
    /// <returns>The result.</returns>
    public static float CopySign(float value, float sign) =>
        Interop.IntAsFloat((Interop.FloatAsInt(value) & 0x7FFFFFFFu) | (Interop.FloatAsInt(sign) & 0x80000000u));

    /// <summary>The smaller value; NaN where one is NaN, and -0 is less than 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static float Min(float a, float b) =>
        IsNaN(a) || Machine.Less(a, b) != 0 ? a
        : IsNaN(b) || Machine.Less(b, a) != 0 ? b
        : (Interop.FloatAsInt(a) & 0x80000000u) != 0 ? a : b;

    /// <summary>The larger value; NaN where one is NaN, and -0 is less than 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static float Max(float a, float b) =>
        IsNaN(a) || Machine.Greater(a, b) != 0 ? a
        : IsNaN(b) || Machine.Greater(b, a) != 0 ? b
        : (Interop.FloatAsInt(a) & 0x80000000u) == 0 ? a : b;

    /// <summary>Whether it is not a number.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static bool IsNaN(float x) => (Interop.FloatAsInt(x) & 0x7FFFFFFFu) > 0x7F800000u;

    /// <summary>Minus zero, which a literal in a kernel may lose.</summary>
    /// <returns>The result.</returns>
    public static float NegativeZeroSingle() => Machine.Multiply(0f, -1f);

    /// <summary>The sum, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static double Add(double a, double b) => Machine.Add(a, b);

    /// <summary>The difference, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static double Subtract(double a, double b) => Machine.Subtract(a, b);

    /// <summary>The product, rounded once and never fused with an addition.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static double Multiply(double a, double b) => Machine.Multiply(a, b);

    /// <summary>The quotient, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static double Divide(double a, double b) => Machine.Divide(a, b);

    /// <summary>The square root, rounded once.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double Sqrt(double x) => Machine.Sqrt(x);

    /// <summary>a * b + c, rounded once.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <param name="c">The addend.</param>
    /// <returns>The result.</returns>
    public static double FusedMultiplyAdd(double a, double b, double c) => Machine.FusedMultiplyAdd(a, b, c);

    /// <summary>Rounded down.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double Floor(double x) => Machine.Floor(x);

    /// <summary>Rounded up.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double Ceiling(double x) => Machine.Ceiling(x);

    /// <summary>Rounded towards zero.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double Truncate(double x) => Machine.Truncate(x);

    /// <summary>Rounded to the nearest integer, halves to the even one.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double RoundToEven(double x) => Machine.RoundToEven(x);

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool Equal(double a, double b) => Machine.Equal(a, b) != 0;

    /// <summary>The comparison; true where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool NotEqual(double a, double b) => Machine.NotEqual(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool Less(double a, double b) => Machine.Less(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool LessOrEqual(double a, double b) => Machine.LessOrEqual(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool Greater(double a, double b) => Machine.Greater(a, b) != 0;

    /// <summary>The comparison; false where one is NaN.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static bool GreaterOrEqual(double a, double b) => Machine.GreaterOrEqual(a, b) != 0;

    /// <summary>The value with the other sign, also of zero and NaN.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double Negate(double x) => Interop.IntAsFloat(Interop.FloatAsInt(x) ^ 0x8000000000000000ul);

    /// <summary>The value without its sign.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static double Abs(double x) => Interop.IntAsFloat(Interop.FloatAsInt(x) & 0x7FFFFFFFFFFFFFFFul);

    /// <summary>The magnitude of one value with the sign of another.</summary>
    /// <param name="value">The value.</param>
    /// <param name="sign">Whose sign to take.</param>
    /// <returns>The result.</returns>
    public static double CopySign(double value, double sign) =>
        Interop.IntAsFloat((Interop.FloatAsInt(value) & 0x7FFFFFFFFFFFFFFFul) | (Interop.FloatAsInt(sign) & 0x8000000000000000ul));

    /// <summary>The smaller value; NaN where one is NaN, and -0 is less than 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static double Min(double a, double b) =>
        IsNaN(a) || Machine.Less(a, b) != 0 ? a
        : IsNaN(b) || Machine.Less(b, a) != 0 ? b
        : (Interop.FloatAsInt(a) & 0x8000000000000000ul) != 0 ? a : b;

    /// <summary>The larger value; NaN where one is NaN, and -0 is less than 0.</summary>
    /// <param name="a">The left operand.</param>
    /// <param name="b">The right operand.</param>
    /// <returns>The result.</returns>
    public static double Max(double a, double b) =>
        IsNaN(a) || Machine.Greater(a, b) != 0 ? a
        : IsNaN(b) || Machine.Greater(b, a) != 0 ? b
        : (Interop.FloatAsInt(a) & 0x8000000000000000ul) == 0 ? a : b;

    /// <summary>Whether it is not a number.</summary>
    /// <param name="x">The operand.</param>
    /// <returns>The result.</returns>
    public static bool IsNaN(double x) => (Interop.FloatAsInt(x) & 0x7FFFFFFFFFFFFFFFul) > 0x7FF0000000000000ul;

    /// <summary>Minus zero, which a literal in a kernel may lose.</summary>
    /// <returns>The result.</returns>
    public static double NegativeZeroDouble() => Machine.Multiply(0d, -1d);
}
