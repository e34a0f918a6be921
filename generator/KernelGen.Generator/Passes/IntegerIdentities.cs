namespace KernelGen.Generator.Passes;

/// <summary>Exact identities of integer arithmetic, wrap-around and the total division of the IR included.</summary>
internal static class IntegerIdentities
{
    public static Expr? Apply(Apply apply)
    {
        if (!apply.Arguments[0].Type.IsInteger())
            return apply.Op == Op.Select ? Select(apply) : null;
        Expr first = apply.Arguments[0];
        Expr second = apply.Arguments[apply.Arguments.Count - 1];
        return apply.Op switch
        {
            Op.Add => apply.EitherWay(Add) ?? Gather(apply),
            Op.Multiply => apply.EitherWay(Multiply) ?? Gather(apply),
            Op.And or Op.Or or Op.Xor => Gather(apply),
            Op.Subtract => Subtract(first, second),
            Op.Divide => Divide(first, second),
            Op.Remainder => Remainder(first, second),
            Op.Negate => first.Under(Op.Negate),
            Op.Abs => first.Type.IsSigned() ? null : first,
            Op.ShiftLeft or Op.ShiftRight or Op.ShiftRightLogical or Op.RotateLeft or Op.RotateRight => Shift(apply, first, second),
            Op.Min or Op.Max => first.Equals(second) ? first : null,
            Op.Equal => first.Equals(second) ? Constants.True : null,
            Op.NotEqual => first.Equals(second) ? Constants.False : null,
            Op.LessOrEqual => first.Equals(second) || IsLowest(first) || IsHighest(second) ? Constants.True : null,
            Op.GreaterOrEqual => first.Equals(second) || IsHighest(first) || IsLowest(second) ? Constants.True : null,
            Op.Less => first.Equals(second) || IsHighest(first) || IsLowest(second) ? Constants.False : null,
            Op.Greater => first.Equals(second) || IsLowest(first) || IsHighest(second) ? Constants.False : null,
            _ => null,
        };
    }

    // No value is less than its type's lowest. This is not only shorter: where there is AVX-512, the JIT of .NET 10.0.12
    // computes `mask & Vector.LessThan(x, Vector<uint>.Zero)` as `mask`.
    private static bool IsLowest(Expr expr) =>
        expr is Constant constant && Interval.Of(constant).Low == Interval.Of(constant.Type).Low;

    private static bool IsHighest(Expr expr) =>
        expr is Constant constant && Interval.Of(constant).High == Interval.Of(constant.Type).High;

    private static Expr? Add(Expr a, Expr b)
    {
        if (b.IsInteger(0))
            return a;
        return b.Under(Op.Negate) is Expr negated ? Build.Apply(Op.Subtract, a, negated) : null;
    }

    private static Expr? Multiply(Expr a, Expr b)
    {
        if (b.IsInteger(1))
            return a;
        if (b.IsInteger(0))
            return b;
        return b.PowerOfTwo() is int power ? Shifted(Op.ShiftLeft, a, power) : null;
    }

    private static Expr? Subtract(Expr a, Expr b)
    {
        if (b.IsInteger(0))
            return a;

        // C# has no minus before a ulong.
        if (a.IsInteger(0) && a.Type.IsSigned())
            return Build.Apply(Op.Negate, b);
        if (a.Equals(b))
            return Constants.Zero(a.Type);
        return b.Under(Op.Negate) is Expr negated ? Build.Apply(Op.Add, a, negated) : null;
    }

    private static Expr? Divide(Expr a, Expr b)
    {
        if (b.IsInteger(1) || a.IsInteger(0))
            return a;
        return !a.Type.IsSigned() && b.PowerOfTwo() is int power ? Shifted(Op.ShiftRightLogical, a, power) : null;
    }

    private static Expr? Remainder(Expr a, Expr b)
    {
        if (b.IsInteger(1) || a.IsInteger(0))
            return Constants.Zero(a.Type);
        if (a.Type.IsSigned() || b is not Constant divisor || b.PowerOfTwo() is null)
            return null;
        return Build.Apply(Op.And, a, Constants.Integer(a.Type, divisor.Bits - 1));
    }

    // The count is taken modulo the width, so it is written so.
    private static Expr? Shift(Apply apply, Expr value, Expr count)
    {
        if (value.IsInteger(0))
            return value;
        if (count is not Constant constant)
            return null;
        long reduced = constant.Bits & (value.Type.Bits() - 1);
        if (reduced == 0)
            return value;
        return reduced == constant.Bits ? null : Shifted(apply.Op, value, (int)reduced);
    }

    // (x + 2) + 3 is x + 5, and so for every operation that wraps around and in which order does not matter.
    private static Expr? Gather(Apply apply) => apply.EitherWay((a, b) =>
    {
        if (b is not Constant outer || a is not Apply inner || inner.Op != apply.Op)
            return null;
        return inner.EitherWay((x, y) => y is Constant
            ? Build.Apply(apply.Op, x, ConstantFolding.Fold(Build.Apply(apply.Op, y, outer))!)
            : null);
    });

    private static Expr? Select(Apply select)
    {
        if (!select.Type.IsInteger() || select.Arguments[0] is not Apply comparison || comparison.Arguments.Count != 2)
            return null;
        bool same = comparison.Arguments[0].Equals(select.Arguments[1]) && comparison.Arguments[1].Equals(select.Arguments[2]);
        bool swapped = comparison.Arguments[1].Equals(select.Arguments[1]) && comparison.Arguments[0].Equals(select.Arguments[2]);
        if (!same && !swapped)
            return null;
        return comparison.Op switch
        {
            Op.Less or Op.LessOrEqual => Build.Apply(same ? Op.Min : Op.Max, select.Arguments[1], select.Arguments[2]),
            Op.Greater or Op.GreaterOrEqual => Build.Apply(same ? Op.Max : Op.Min, select.Arguments[1], select.Arguments[2]),
            _ => null,
        };
    }

    private static Expr Shifted(Op op, Expr value, int count) =>
        Build.Apply(op, value, Constants.Integer(ScalarType.Int32, count));
}
