using System.Numerics;

namespace KernelGen.Generator.Passes;

/// <summary>
/// The range of each operation from its arguments' ranges, as if integers had no end; where that leaves the type, the value
/// has wrapped around and may be anything. Null where nothing is known.
/// </summary>
internal static class IntervalArithmetic
{
    /// <param name="apply">Any operation with an integer result and integer arguments.</param>
    /// <param name="a">The range of the first argument.</param>
    /// <param name="b">The range of the last argument.</param>
    public static Interval? Apply(Apply apply, Interval a, Interval b) => apply.Op switch
    {
        Op.Add => new(a.Low + b.Low, a.High + b.High),
        Op.Subtract => new(a.Low - b.High, a.High - b.Low),
        Op.Multiply => Interval.Of(a.Low * b.Low, a.Low * b.High, a.High * b.Low, a.High * b.High),
        Op.Divide => Divide(a, b),
        Op.Remainder => Remainder(a, b),
        Op.Negate => new(-a.High, -a.Low),
        Op.And => And(a, b),
        Op.Or or Op.Xor => Spread(a.Join(b)),
        Op.Not => apply.Type.IsSigned() ? new(-a.High - 1, -a.Low - 1) : Complement(apply.Type, a),
        Op.ShiftLeft => Count(apply) is int left ? new(a.Low << left, a.High << left) : null,
        Op.ShiftRight => ShiftRight(apply, a),
        Op.ShiftRightLogical => ShiftRightLogical(apply, a),
        Op.PopCount or Op.LeadingZeroCount or Op.TrailingZeroCount => new(0, apply.Arguments[0].Type.Bits()),
        Op.Convert or Op.Reinterpret => a,
        Op.Abs => a.IsNonNegative ? a : new(0, BigInteger.Max(-a.Low, a.High)),
        Op.Min => new(BigInteger.Min(a.Low, b.Low), BigInteger.Min(a.High, b.High)),
        Op.Max => new(BigInteger.Max(a.Low, b.Low), BigInteger.Max(a.High, b.High)),
        _ => null,
    };

    /// <summary>By how much a shift by a constant shifts.</summary>
    public static int? Count(Apply shift) =>
        shift.Arguments[1] is Constant count ? (int)count.Bits & (shift.Type.Bits() - 1) : null;

    private static Interval Divide(Interval a, Interval b)
    {
        if (b.Low.Sign > 0)
        {
            return Interval.Of(
                BigInteger.Divide(a.Low, b.Low), BigInteger.Divide(a.Low, b.High),
                BigInteger.Divide(a.High, b.Low), BigInteger.Divide(a.High, b.High));
        }

        if (a.IsNonNegative && b.IsNonNegative)
            return new(0, a.High);
        BigInteger largest = BigInteger.Max(BigInteger.Abs(a.Low), BigInteger.Abs(a.High));
        return new(-largest, largest);
    }

    private static Interval Remainder(Interval a, Interval b)
    {
        BigInteger divisor = BigInteger.Max(BigInteger.Abs(b.Low), BigInteger.Abs(b.High));
        BigInteger below = BigInteger.Max(divisor - 1, 0);
        return new(
            a.IsNonNegative ? 0 : BigInteger.Max(a.Low, -below),
            a.High.Sign > 0 ? BigInteger.Min(a.High, below) : 0);
    }

    private static Interval And(Interval a, Interval b)
    {
        if (a.IsNonNegative && b.IsNonNegative)
            return new(0, BigInteger.Min(a.High, b.High));
        if (a.IsNonNegative)
            return new(0, a.High);
        return b.IsNonNegative ? new(0, b.High) : Spread(a.Join(b));
    }

    // Bits up to the highest that either has may be set.
    private static Interval Spread(Interval both)
    {
        BigInteger end = BigInteger.Pow(2, both.MagnitudeBits());
        return new(both.IsNonNegative ? 0 : -end, end - 1);
    }

    private static Interval Complement(ScalarType type, Interval a)
    {
        BigInteger all = Interval.Of(type).High;
        return new(all - a.High, all - a.Low);
    }

    private static Interval ShiftRight(Apply shift, Interval a)
    {
        if (Count(shift) is int count)
            return new(a.Low >> count, a.High >> count);
        return new(a.IsNonNegative ? 0 : a.Low, a.High.Sign < 0 ? -1 : a.High);
    }

    private static Interval? ShiftRightLogical(Apply shift, Interval a)
    {
        if (a.IsNonNegative)
            return ShiftRight(shift, a);
        if (Count(shift) is not int count)
            return null;
        return count == 0 ? a : new(0, (BigInteger.Pow(2, shift.Type.Bits()) - 1) >> count);
    }
}
