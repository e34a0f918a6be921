using System.Numerics;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

/// <summary>Generated code uses the framework's vector operations for these; here is the proof that it may.</summary>
public class FrameworkTests
{
    [Fact]
    public void Unary_float_operations_are_those_of_Math()
    {
        LaneCheck.Convert<float, float>(Vector128.Abs, Vector256.Abs, Vector512.Abs, MathF.Abs);
        LaneCheck.Convert<double, double>(Vector128.Abs, Vector256.Abs, Vector512.Abs, Math.Abs);
        LaneCheck.Convert<float, float>(Vector128.Sqrt, Vector256.Sqrt, Vector512.Sqrt, MathF.Sqrt);
        LaneCheck.Convert<double, double>(Vector128.Sqrt, Vector256.Sqrt, Vector512.Sqrt, Math.Sqrt);
        LaneCheck.Convert<float, float>(Vector128.Negate, Vector256.Negate, Vector512.Negate, static x => -x);
        LaneCheck.Convert<double, double>(Vector128.Negate, Vector256.Negate, Vector512.Negate, static x => -x);
    }

    [Fact]
    public void Rounding_is_that_of_Math()
    {
        LaneCheck.Convert<float, float>(Vector128.Floor, Vector256.Floor, Vector512.Floor, MathF.Floor);
        LaneCheck.Convert<double, double>(Vector128.Floor, Vector256.Floor, Vector512.Floor, Math.Floor);
        LaneCheck.Convert<float, float>(Vector128.Ceiling, Vector256.Ceiling, Vector512.Ceiling, MathF.Ceiling);
        LaneCheck.Convert<double, double>(Vector128.Ceiling, Vector256.Ceiling, Vector512.Ceiling, Math.Ceiling);
        LaneCheck.Convert<float, float>(Vector128.Truncate, Vector256.Truncate, Vector512.Truncate, MathF.Truncate);
        LaneCheck.Convert<double, double>(Vector128.Truncate, Vector256.Truncate, Vector512.Truncate, Math.Truncate);
        LaneCheck.Convert<float, float>(Vector128.Round, Vector256.Round, Vector512.Round, MathF.Round);
        LaneCheck.Convert<double, double>(Vector128.Round, Vector256.Round, Vector512.Round, Math.Round);
    }

    [Theory]
    [InlineData(MidpointRounding.ToEven)]
    [InlineData(MidpointRounding.AwayFromZero)]
    [InlineData(MidpointRounding.ToZero)]
    [InlineData(MidpointRounding.ToNegativeInfinity)]
    [InlineData(MidpointRounding.ToPositiveInfinity)]
    public void Every_rounding_mode_is_that_of_Math(MidpointRounding mode)
    {
        LaneCheck.Convert<float, float>(
            x => Vector128.Round(x, mode), x => Vector256.Round(x, mode), x => Vector512.Round(x, mode),
            x => MathF.Round(x, mode));
        LaneCheck.Convert<double, double>(
            x => Vector128.Round(x, mode), x => Vector256.Round(x, mode), x => Vector512.Round(x, mode),
            x => Math.Round(x, mode));
    }

    [Fact]
    public void Other_minima_and_maxima_are_those_of_the_type()
    {
        OtherMinimaAndMaxima<float>();
        OtherMinimaAndMaxima<double>();
    }

    [Fact]
    public void Classes_of_floats_are_told_apart_as_the_type_does()
    {
        Classes<float>();
        Classes<double>();
    }

    [Fact]
    public void Minimum_and_maximum_are_those_of_Math()
    {
        MinimumAndMaximum<float>(MathF.Min, MathF.Max);
        MinimumAndMaximum<double>(Math.Min, Math.Max);
        MinimumAndMaximum<sbyte>(Math.Min, Math.Max);
        MinimumAndMaximum<byte>(Math.Min, Math.Max);
        MinimumAndMaximum<short>(Math.Min, Math.Max);
        MinimumAndMaximum<ushort>(Math.Min, Math.Max);
        MinimumAndMaximum<int>(Math.Min, Math.Max);
        MinimumAndMaximum<uint>(Math.Min, Math.Max);
        MinimumAndMaximum<long>(Math.Min, Math.Max);
        MinimumAndMaximum<ulong>(Math.Min, Math.Max);
    }

    [Fact]
    public void CopySign_is_that_of_Math()
    {
        LaneCheck.Binary<float>(Vector128.CopySign, Vector256.CopySign, Vector512.CopySign, MathF.CopySign);
        LaneCheck.Binary<double>(Vector128.CopySign, Vector256.CopySign, Vector512.CopySign, Math.CopySign);
    }

    [Fact]
    public void Fused_multiply_add_rounds_once()
    {
        LaneCheck.Ternary<float>(
            Vector128.FusedMultiplyAdd, Vector256.FusedMultiplyAdd, Vector512.FusedMultiplyAdd, MathF.FusedMultiplyAdd);
        LaneCheck.Ternary<double>(
            Vector128.FusedMultiplyAdd, Vector256.FusedMultiplyAdd, Vector512.FusedMultiplyAdd, Math.FusedMultiplyAdd);
    }

    [Fact]
    public void Operators_are_those_of_CSharp()
    {
        Operators<sbyte>();
        Operators<byte>();
        Operators<short>();
        Operators<ushort>();
        Operators<int>();
        Operators<uint>();
        Operators<long>();
        Operators<ulong>();
        Arithmetic<float>();
        Arithmetic<double>();
        LaneCheck.Binary<float>(Vector128.Divide, Vector256.Divide, Vector512.Divide, static (a, b) => a / b);
        LaneCheck.Binary<double>(Vector128.Divide, Vector256.Divide, Vector512.Divide, static (a, b) => a / b);
    }

    [Fact]
    public void Comparisons_give_masks_of_all_ones_or_zeros()
    {
        Comparisons<sbyte>();
        Comparisons<byte>();
        Comparisons<short>();
        Comparisons<ushort>();
        Comparisons<int>();
        Comparisons<uint>();
        Comparisons<long>();
        Comparisons<ulong>();
        Comparisons<float>();
        Comparisons<double>();
    }

    [Fact]
    public void Selection_takes_either_side_bit_for_bit()
    {
        Selection<sbyte>();
        Selection<byte>();
        Selection<short>();
        Selection<ushort>();
        Selection<int>();
        Selection<uint>();
        Selection<long>();
        Selection<ulong>();
        Selection<float>();
        Selection<double>();
    }

    private static void MinimumAndMaximum<T>(Func<T, T, T> min, Func<T, T, T> max)
        where T : unmanaged, INumber<T>
    {
        LaneCheck.Binary(Vector128.Min, Vector256.Min, Vector512.Min, min);
        LaneCheck.Binary(Vector128.Max, Vector256.Max, Vector512.Max, max);
    }

    private static void OtherMinimaAndMaxima<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        LaneCheck.Binary<T>(Vector128.MinNumber, Vector256.MinNumber, Vector512.MinNumber, T.MinNumber);
        LaneCheck.Binary<T>(Vector128.MaxNumber, Vector256.MaxNumber, Vector512.MaxNumber, T.MaxNumber);
        LaneCheck.Binary<T>(Vector128.MinMagnitude, Vector256.MinMagnitude, Vector512.MinMagnitude, T.MinMagnitude);
        LaneCheck.Binary<T>(Vector128.MaxMagnitude, Vector256.MaxMagnitude, Vector512.MaxMagnitude, T.MaxMagnitude);
    }

    private static void Classes<T>()
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        LaneCheck.Mask<T>(
            static (a, _) => Vector128.IsNaN(a), static (a, _) => Vector256.IsNaN(a), static (a, _) => Vector512.IsNaN(a),
            static (a, _) => T.IsNaN(a));
        LaneCheck.Mask<T>(
            static (a, _) => Vector128.IsFinite(a), static (a, _) => Vector256.IsFinite(a),
            static (a, _) => Vector512.IsFinite(a), static (a, _) => T.IsFinite(a));
        LaneCheck.Mask<T>(
            static (a, _) => Vector128.IsInfinity(a), static (a, _) => Vector256.IsInfinity(a),
            static (a, _) => Vector512.IsInfinity(a), static (a, _) => T.IsInfinity(a));
        LaneCheck.Mask<T>(
            static (a, _) => Vector128.IsNegative(a), static (a, _) => Vector256.IsNegative(a),
            static (a, _) => Vector512.IsNegative(a), static (a, _) => T.IsNegative(a));
    }

    private static void Arithmetic<T>()
        where T : unmanaged, INumber<T>
    {
        LaneCheck.Binary<T>(Vector128.Add, Vector256.Add, Vector512.Add, static (a, b) => a + b);
        LaneCheck.Binary<T>(Vector128.Subtract, Vector256.Subtract, Vector512.Subtract, static (a, b) => a - b);
        LaneCheck.Binary<T>(Vector128.Multiply, Vector256.Multiply, Vector512.Multiply, static (a, b) => a * b);
    }

    private static void Operators<T>()
        where T : unmanaged, IBinaryInteger<T>
    {
        Arithmetic<T>();
        LaneCheck.Convert<T, T>(Vector128.Negate, Vector256.Negate, Vector512.Negate, static x => unchecked(-x));
        LaneCheck.Convert<T, T>(
            Vector128.OnesComplement, Vector256.OnesComplement, Vector512.OnesComplement, static x => ~x);
        LaneCheck.Binary<T>(Vector128.BitwiseAnd, Vector256.BitwiseAnd, Vector512.BitwiseAnd, static (a, b) => a & b);
        LaneCheck.Binary<T>(Vector128.BitwiseOr, Vector256.BitwiseOr, Vector512.BitwiseOr, static (a, b) => a | b);
        LaneCheck.Binary<T>(Vector128.Xor, Vector256.Xor, Vector512.Xor, static (a, b) => a ^ b);
        for (int i = 0; i < T.Zero.GetByteCount() * 8; i++)
        {
            int count = i;
            LaneCheck.Convert<T, T>(x => x << count, x => x << count, x => x << count, x => x << count);
            LaneCheck.Convert<T, T>(x => x >> count, x => x >> count, x => x >> count, x => x >> count);
            LaneCheck.Convert<T, T>(x => x >>> count, x => x >>> count, x => x >>> count, x => x >>> count);
        }
    }

    private static void Comparisons<T>()
        where T : unmanaged, INumber<T>
    {
        LaneCheck.Mask<T>(Vector128.Equals, Vector256.Equals, Vector512.Equals, static (a, b) => a == b);
        LaneCheck.Mask<T>(Vector128.LessThan, Vector256.LessThan, Vector512.LessThan, static (a, b) => a < b);
        LaneCheck.Mask<T>(
            Vector128.LessThanOrEqual, Vector256.LessThanOrEqual, Vector512.LessThanOrEqual, static (a, b) => a <= b);
        LaneCheck.Mask<T>(Vector128.GreaterThan, Vector256.GreaterThan, Vector512.GreaterThan, static (a, b) => a > b);
        LaneCheck.Mask<T>(
            Vector128.GreaterThanOrEqual, Vector256.GreaterThanOrEqual, Vector512.GreaterThanOrEqual,
            static (a, b) => a >= b);
    }

    private static void Selection<T>()
        where T : unmanaged, INumber<T> =>
        LaneCheck.Binary<T>(
            static (a, b) => Vector128.ConditionalSelect(Vector128.LessThan(a, b), a, b),
            static (a, b) => Vector256.ConditionalSelect(Vector256.LessThan(a, b), a, b),
            static (a, b) => Vector512.ConditionalSelect(Vector512.LessThan(a, b), a, b),
            static (a, b) => a < b ? a : b);
}
