namespace KernelGen.Generator.Passes;

/// <summary>
/// In the modes Contract and Fast, makes a product and a sum one fused multiply-add, for all targets alike:
/// a*b + c and c + a*b become fma(a, b, c); a*b - c becomes fma(a, b, -c); c - a*b becomes fma(-a, b, c).
/// Where both sides are products the left one is fused and the right one rounded first: C# evaluates from the left, so
/// a*b + c*d + e*f is a chain in which each further product fuses with the sum so far, and only one rounds by itself.
/// A product in a local read once counts: Simplify has put it in place. One that is read again is not computed twice.
/// </summary>
internal static class ContractMultiplyAdd
{
    public static KernelFunction Run(KernelFunction function) =>
        function.Float == KernelFloatMode.Exact
            ? function
            : function with { Body = function.Body.MapExpressions(expr => expr.BottomUp(Fuse)) };

    private static Expr Fuse(Expr expr)
    {
        if (expr is not Apply { Op: Op.Add or Op.Subtract } sum || !sum.Type.IsFloat())
            return expr;
        Expr left = sum.Arguments[0];
        Expr right = sum.Arguments[1];
        bool subtracts = sum.Op == Op.Subtract;
        if (Product(left) is Apply first)
            return Fused(first.Arguments[0], first.Arguments[1], subtracts ? Negate(right) : right);
        if (Product(right) is Apply second)
            return Fused(subtracts ? Negate(second.Arguments[0]) : second.Arguments[0], second.Arguments[1], left);
        return expr;
    }

    private static Apply? Product(Expr expr) => expr is Apply { Op: Op.Multiply } product ? product : null;

    private static Expr Fused(Expr a, Expr b, Expr c) => Build.Apply(Op.FusedMultiplyAdd, a, b, c);

    // A negation is exact; of a constant it is a constant, of a negation nothing.
    private static Expr Negate(Expr value)
    {
        if (value.Under(Op.Negate) is Expr inner)
            return inner;
        Apply negated = Build.Apply(Op.Negate, value);
        return ConstantFolding.Fold(negated) ?? negated;
    }
}
