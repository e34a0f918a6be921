namespace KernelGen.Generator.Passes;

/// <summary>The questions rewrite rules ask of an expression.</summary>
internal static class Patterns
{
    public static bool Is(this Expr expr, ScalarType type, long bits) =>
        expr is Constant constant && constant.Type == type && constant.Bits == bits;

    /// <summary>Whether an expression is this integer constant, in any integer type.</summary>
    public static bool IsInteger(this Expr expr, long value) =>
        expr is Constant constant && constant.Type.IsInteger() && constant.Bits == value;

    /// <summary>Whether all bits of an integer or Bool constant are set.</summary>
    public static bool IsAllOnes(this Expr expr) =>
        expr is Constant constant && !constant.Type.IsFloat() && constant.Bits == Constants.Wrap(constant.Type, -1);

    /// <summary>Whether an expression is this floating-point constant, the sign of a zero included.</summary>
    public static bool IsFloat(this Expr expr, double value) =>
        expr is Constant constant && constant.Type.IsFloat() && FloatBits.Of(FloatFolding.Value(constant)) == FloatBits.Of(value);

    /// <summary>The one argument of an operation, if the expression is that operation.</summary>
    public static Expr? Under(this Expr expr, Op op) =>
        expr is Apply apply && apply.Op == op && apply.Arguments.Count == 1 ? apply.Arguments[0] : null;

    /// <summary>k where an integer constant, taken as unsigned, is 2^k.</summary>
    public static int? PowerOfTwo(this Expr expr)
    {
        if (expr is not Constant constant || !constant.Type.IsInteger())
            return null;
        int width = constant.Type.Bits();
        ulong value = width == 64 ? (ulong)constant.Bits : (ulong)constant.Bits & ((1UL << width) - 1);
        if (value == 0 || (value & (value - 1)) != 0)
            return null;
        int power = 0;
        while (value >> power != 1)
            power++;
        return power;
    }

    /// <summary>Tries a rule on the arguments as they are and, where their order does not matter, the other way round.</summary>
    public static Expr? EitherWay(this Apply apply, Func<Expr, Expr, Expr?> rule) =>
        rule(apply.Arguments[0], apply.Arguments[1])
        ?? (Ops.Of(apply.Op).Commutative ? rule(apply.Arguments[1], apply.Arguments[0]) : null);
}
