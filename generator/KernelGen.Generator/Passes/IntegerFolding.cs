namespace KernelGen.Generator.Passes;

/// <summary>Integer and Bool operations on constants, in 64 bits and then wrapped into the type.</summary>
internal static class IntegerFolding
{
    public static Constant? Fold(Op op, ScalarType type, long a, long b)
    {
        unchecked
        {
            int bits = type == ScalarType.Bool ? 1 : type.Bits();
            int count = (int)b & (bits - 1);
            ulong unsigned = bits == 64 ? (ulong)a : (ulong)a & ((1UL << bits) - 1);
            return op switch
            {
                Op.Add => Value(a + b),
                Op.Subtract => Value(a - b),
                Op.Multiply => Value(a * b),
                Op.Divide => Value(Divide(type, a, b)),
                Op.Remainder => Value(Remainder(type, a, b)),
                Op.Negate => Value(-a),
                Op.And => Value(a & b),
                Op.Or => Value(a | b),
                Op.Xor => Value(a ^ b),
                Op.Not => Value(~a),
                Op.ShiftLeft => Value(a << count),
                Op.ShiftRight => Value(type.IsSigned() ? a >> count : (long)(unsigned >> count)),
                Op.ShiftRightLogical => Value((long)(unsigned >> count)),
                Op.RotateLeft => Value((long)Rotate(unsigned, count, bits)),
                Op.RotateRight => Value((long)Rotate(unsigned, (bits - count) & (bits - 1), bits)),
                Op.PopCount => Count(Enumerable.Range(0, bits).Count(i => ((unsigned >> i) & 1) != 0)),
                Op.LeadingZeroCount => Count(Enumerable.Range(0, bits).TakeWhile(i => ((unsigned >> (bits - 1 - i)) & 1) == 0).Count()),
                Op.TrailingZeroCount => Count(Enumerable.Range(0, bits).TakeWhile(i => ((unsigned >> i) & 1) == 0).Count()),
                Op.Abs => Value(type.IsSigned() && a < 0 ? -a : a),
                Op.Min => Value(Compare(type, a, b) <= 0 ? a : b),
                Op.Max => Value(Compare(type, a, b) >= 0 ? a : b),
                Op.Equal => Constants.Of(a == b),
                Op.NotEqual => Constants.Of(a != b),
                Op.Less => Constants.Of(Compare(type, a, b) < 0),
                Op.LessOrEqual => Constants.Of(Compare(type, a, b) <= 0),
                Op.Greater => Constants.Of(Compare(type, a, b) > 0),
                Op.GreaterOrEqual => Constants.Of(Compare(type, a, b) >= 0),
                _ => null,
            };
        }

        Constant Value(long value) => Constants.Integer(type, value);
    }

    private static Constant Count(int value) => Constants.Integer(ScalarType.Int32, value);

    private static int Compare(ScalarType type, long a, long b) =>
        type == ScalarType.UInt64 ? ((ulong)a).CompareTo((ulong)b) : a.CompareTo(b);

    private static long Divide(ScalarType type, long a, long b)
    {
        if (b == 0)
            return 0;
        if (type == ScalarType.UInt64)
            return (long)((ulong)a / (ulong)b);
        return b == -1 ? unchecked(-a) : a / b;
    }

    private static long Remainder(ScalarType type, long a, long b)
    {
        if (b == 0)
            return 0;
        if (type == ScalarType.UInt64)
            return (long)((ulong)a % (ulong)b);
        return b == -1 ? 0 : a % b;
    }

    private static ulong Rotate(ulong value, int count, int bits) =>
        count == 0 ? value : (value << count) | (value >> (bits - count));
}
