namespace KernelGen.Generator.Passes;

/// <summary>Exact identities of logic, of bits, and of what Bool decides.</summary>
internal static class BitIdentities
{
    public static Expr? Apply(Apply apply) => apply.Op switch
    {
        Op.And => apply.EitherWay(And),
        Op.Or => apply.EitherWay(Or),
        Op.Xor => apply.EitherWay(Xor),
        Op.Not => Not(apply.Arguments[0]),
        Op.Select => Select(apply.Arguments[0], apply.Arguments[1], apply.Arguments[2]),
        Op.Equal when apply.Arguments[0].Type == ScalarType.Bool => apply.EitherWay(EqualBool),
        Op.NotEqual when apply.Arguments[0].Type == ScalarType.Bool => Build.Apply(Op.Xor, [.. apply.Arguments]),
        _ => null,
    };

    private static Expr? And(Expr a, Expr b)
    {
        if (b.IsAllOnes() || a.Equals(b))
            return a;
        if (b is Constant { Bits: 0 })
            return b;
        if (b is Apply { Op: Op.And } both && (both.Arguments[0].Equals(a) || both.Arguments[1].Equals(a)))
            return b;
        if (b.Under(Op.Not) is not Expr inverse)
            return null;
        if (inverse.Equals(a))
            return Constants.Zero(a.Type);
        return inverse is Apply { Op: Op.And } and ? WithoutAnyOf(a, and) : null;
    }

    /// <summary>a &amp; ~(a &amp; b) is a &amp; ~b.</summary>
    private static Expr? WithoutAnyOf(Expr a, Apply and)
    {
        if (and.Arguments[0].Equals(a))
            return Build.And(a, Build.Not(and.Arguments[1]));
        return and.Arguments[1].Equals(a) ? Build.And(a, Build.Not(and.Arguments[0])) : null;
    }

    private static Expr? Or(Expr a, Expr b)
    {
        if (b is Constant { Bits: 0 } || a.Equals(b))
            return a;
        return b.IsAllOnes() ? b : null;
    }

    private static Expr? Xor(Expr a, Expr b)
    {
        if (b is Constant { Bits: 0 })
            return a;
        if (b.IsAllOnes())
            return Build.Apply(Op.Not, a);
        return a.Equals(b) ? Constants.Zero(a.Type) : null;
    }

    private static Expr? Not(Expr value)
    {
        if (value.Under(Op.Not) is Expr twice)
            return twice;
        if (value is not Apply comparison || Ops.Of(comparison.Op).Result != OpResult.Bool)
            return null;

        // With a NaN both a < b and a >= b are false; == and != are each other's opposite always.
        bool ordered = !comparison.Arguments[0].Type.IsFloat();
        Op? opposite = comparison.Op switch
        {
            Op.Equal => Op.NotEqual,
            Op.NotEqual => Op.Equal,
            Op.Less when ordered => Op.GreaterOrEqual,
            Op.LessOrEqual when ordered => Op.Greater,
            Op.Greater when ordered => Op.LessOrEqual,
            Op.GreaterOrEqual when ordered => Op.Less,
            _ => null,
        };
        return opposite is Op op ? Build.Apply(op, [.. comparison.Arguments]) : null;
    }

    private static Expr? EqualBool(Expr a, Expr b) =>
        b is Constant constant ? constant.IsTrue() ? a : Build.Apply(Op.Not, a) : null;

    private static Expr? Select(Expr condition, Expr whenTrue, Expr whenFalse)
    {
        if (condition is Constant constant)
            return constant.IsTrue() ? whenTrue : whenFalse;
        if (whenTrue.Equals(whenFalse))
            return whenTrue;
        if (condition.Under(Op.Not) is Expr opposite)
            return Build.Apply(Op.Select, opposite, whenFalse, whenTrue);
        if (whenTrue is Apply { Op: Op.Select } inner && inner.Arguments[2].Equals(whenFalse))
            return Build.Apply(Op.Select, Build.And(condition, inner.Arguments[0]), inner.Arguments[1], whenFalse);
        if (whenTrue.Type != ScalarType.Bool)
            return null;
        if (whenTrue.IsTrue())
            return Build.Apply(Op.Or, condition, whenFalse);
        if (whenFalse.IsFalse())
            return Build.Apply(Op.And, condition, whenTrue);
        if (whenTrue.IsFalse())
            return Build.Apply(Op.And, Build.Apply(Op.Not, condition), whenFalse);
        return whenFalse.IsTrue() ? Build.Apply(Op.Or, Build.Apply(Op.Not, condition), whenTrue) : null;
    }
}
