namespace KernelGen.Generator.Passes;

/// <summary>
/// The few identities of floating point that are exact for every value: not x + 0, which turns -0 into 0, nor x * 0, nor
/// x - x. The bits of a NaN are no part of the numeric contract.
/// </summary>
internal static class FloatIdentities
{
    public static Expr? Apply(Apply apply)
    {
        if (!apply.Type.IsFloat() || apply.Op is Op.Select or Op.Convert or Op.Reinterpret)
            return null;
        Expr first = apply.Arguments[0];
        Expr second = apply.Arguments[apply.Arguments.Count - 1];
        return apply.Op switch
        {
            Op.Add => apply.EitherWay(Add),
            Op.Multiply => apply.EitherWay(Multiply),
            Op.Subtract => Subtract(first, second),
            Op.Divide => Divide(first, second),
            Op.Negate => first.Under(Op.Negate),
            Op.Abs => Abs(first),
            Op.Min or Op.Max => first.Equals(second) ? first : null,
            Op.Floor or Op.Ceiling or Op.Truncate or Op.RoundToEven => IsIntegral(first) ? first : null,
            _ => null,
        };
    }

    private static Expr? Add(Expr a, Expr b)
    {
        if (b.IsFloat(-0.0))
            return a;
        return b.Under(Op.Negate) is Expr negated ? Build.Apply(Op.Subtract, a, negated) : null;
    }

    private static Expr? Multiply(Expr a, Expr b)
    {
        if (b.IsFloat(1))
            return a;
        return b.IsFloat(-1) ? Build.Apply(Op.Negate, a) : null;
    }

    private static Expr? Subtract(Expr a, Expr b)
    {
        if (b.IsFloat(0.0))
            return a;
        return b.Under(Op.Negate) is Expr negated ? Build.Apply(Op.Add, a, negated) : null;
    }

    private static Expr? Divide(Expr a, Expr b)
    {
        if (b.IsFloat(1))
            return a;
        return b is Constant divisor && Reciprocal(divisor) is Constant factor ? Build.Apply(Op.Multiply, a, factor) : null;
    }

    // 1 / 2^k is exact, so x / 2^k and x * 2^-k round the same number. Both must be normal: some devices flush the others.
    private static Constant? Reciprocal(Constant divisor)
    {
        (int mantissaBits, int bias) = divisor.Type == ScalarType.Single ? (23, 127) : (52, 1023);
        long exponent = (divisor.Bits >> mantissaBits) & ((bias * 2) + 1);
        bool isPowerOfTwo = (divisor.Bits & ((1L << mantissaBits) - 1)) == 0;
        if (!isPowerOfTwo || exponent == 0 || exponent >= bias * 2)
            return null;
        return FloatFolding.Make(divisor.Type, 1 / FloatFolding.Value(divisor));
    }

    private static Expr? Abs(Expr value)
    {
        if (value.Under(Op.Abs) is not null)
            return value;
        return value.Under(Op.Negate) is Expr negated ? Build.Apply(Op.Abs, negated) : null;
    }

    private static bool IsIntegral(Expr value) =>
        value is Apply { Op: Op.Floor or Op.Ceiling or Op.Truncate or Op.RoundToEven };
}
