using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Generator.Tests.Ir;

/// <summary>
/// What each Op does, by .NET's own arithmetic on the real types. It shares no code with the generator's constant folding,
/// which it is the oracle of. Values are bits as a Constant holds them.
/// </summary>
internal static class ScalarMath
{
    public static long Evaluate(Op op, ScalarType argument, ScalarType result, long[] bits) => op switch
    {
        Op.Convert => ScalarConversion.Convert(argument, result, bits[0]),
        Op.Reinterpret => Reinterpret(argument, result, bits[0]),
        _ => argument switch
        {
            ScalarType.Bool => Logic(op, bits),
            ScalarType.SByte => Integer<sbyte>(op, bits),
            ScalarType.Byte => Integer<byte>(op, bits),
            ScalarType.Int16 => Integer<short>(op, bits),
            ScalarType.UInt16 => Integer<ushort>(op, bits),
            ScalarType.Int32 => Integer<int>(op, bits),
            ScalarType.UInt32 => Integer<uint>(op, bits),
            ScalarType.Int64 => Integer<long>(op, bits),
            ScalarType.UInt64 => Integer<ulong>(op, bits),
            ScalarType.Single => Float<float>(op, bits),
            ScalarType.Double => Float<double>(op, bits),
            _ => throw new ArgumentOutOfRangeException(nameof(argument), argument, null),
        },
    };

    private static long Reinterpret(ScalarType from, ScalarType to, long bits) =>
        to switch
        {
            ScalarType.Single => bits & 0xFFFFFFFF,
            ScalarType.Double => bits,
            _ => Constants.Wrap(to, bits),
        };

    private static long Logic(Op op, long[] bits)
    {
        bool a = bits[0] != 0, b = bits.Length > 1 && bits[1] != 0;
        bool value = op switch
        {
            Op.And => a && b,
            Op.Or => a || b,
            Op.Xor => a ^ b,
            Op.Not => !a,
            Op.AnyLane => a,
            Op.Equal => a == b,
            Op.NotEqual => a != b,
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
        };
        return value ? 1 : 0;
    }

    private static long Integer<T>(Op op, long[] bits)
        where T : unmanaged, IBinaryInteger<T>, IMinMaxValue<T>
    {
        T a = T.CreateTruncating(bits[0]), b = bits.Length > 1 ? T.CreateTruncating(bits[1]) : T.Zero;
        int count = bits.Length > 1 ? (int)bits[1] & ((Unsafe.SizeOf<T>() * 8) - 1) : 0;
        bool overflows = T.IsNegative(b) && b == T.Zero - T.One;
        return op switch
        {
            Op.Divide => To(b == T.Zero ? T.Zero : overflows ? T.Zero - a : a / b),
            Op.Remainder => To(b == T.Zero || overflows ? T.Zero : a % b),
            Op.And => To(a & b),
            Op.Or => To(a | b),
            Op.Xor => To(a ^ b),
            Op.Not => To(~a),
            Op.ShiftLeft => To(a << count),
            Op.ShiftRight => To(a >> count),
            Op.ShiftRightLogical => To(a >>> count),
            Op.RotateLeft => To(T.RotateLeft(a, count)),
            Op.RotateRight => To(T.RotateRight(a, count)),
            Op.PopCount => To(T.PopCount(a)),
            Op.LeadingZeroCount => To(T.LeadingZeroCount(a)),
            Op.TrailingZeroCount => To(T.TrailingZeroCount(a)),
            Op.Abs => To(T.IsNegative(a) ? T.Zero - a : a),
            _ => Number(op, a, b, To),
        };

        static long To(T value) => long.CreateTruncating(value);
    }

    private static long Float<T>(Op op, long[] bits)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
        T a = From(bits[0]), b = bits.Length > 1 ? From(bits[1]) : T.Zero;
        return op switch
        {
            Op.Divide => To(a / b),
            Op.Remainder => To(a % b),
            Op.Abs => To(T.Abs(a)),
            Op.Sqrt => To(T.Sqrt(a)),
            Op.Floor => To(T.Floor(a)),
            Op.Ceiling => To(T.Ceiling(a)),
            Op.Truncate => To(T.Truncate(a)),
            Op.RoundToEven => To(T.Round(a, MidpointRounding.ToEven)),
            Op.CopySign => To(T.CopySign(a, b)),
            Op.FusedMultiplyAdd => To(T.FusedMultiplyAdd(a, b, From(bits[2]))),
            _ => Number(op, a, b, To),
        };

        static T From(long value) => Unsafe.As<long, T>(ref value);
        static long To(T value)
        {
            long result = 0;
            Unsafe.As<long, T>(ref result) = value;
            return result;
        }
    }

    private static long Number<T>(Op op, T a, T b, Func<T, long> to)
        where T : INumber<T> => op switch
        {
            Op.Add => to(a + b),
            Op.Subtract => to(a - b),
            Op.Multiply => to(a * b),
            Op.Negate => to(-a),
            Op.Min => to(T.Min(a, b)),
            Op.Max => to(T.Max(a, b)),
            Op.Equal => a == b ? 1 : 0,
            Op.NotEqual => a != b ? 1 : 0,
            Op.Less => a < b ? 1 : 0,
            Op.LessOrEqual => a <= b ? 1 : 0,
            Op.Greater => a > b ? 1 : 0,
            Op.GreaterOrEqual => a >= b ? 1 : 0,
            _ => throw new ArgumentOutOfRangeException(nameof(op), op, null),
        };
}
