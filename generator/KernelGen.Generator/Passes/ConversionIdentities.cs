namespace KernelGen.Generator.Passes;

/// <summary>Conversions that need not be made, or not by way of a wider type.</summary>
internal static class ConversionIdentities
{
    public static Expr? Apply(Apply apply) => apply.Op switch
    {
        Op.Convert => Convert(apply.Arguments[0], apply.Type),
        Op.Reinterpret => Reinterpret(apply.Arguments[0], apply.Type),
        _ => null,
    };

    private static Expr? Reinterpret(Expr value, ScalarType type)
    {
        if (value.Type == type)
            return value;
        return value.Under(Op.Reinterpret) is Expr inner ? Build.Reinterpret(inner, type) : null;
    }

    private static Expr? Convert(Expr value, ScalarType type)
    {
        if (value.Type == type)
            return value;
        if (type == ScalarType.Single && value.Type == ScalarType.Double)
            return InSingle(value);
        return value.Under(Op.Convert) is Expr inner && Skips(inner.Type, value.Type, type) ? Build.Convert(inner, type) : null;
    }

    /// <summary>Whether converting by way of an integer type gives what converting directly does.</summary>
    private static bool Skips(ScalarType from, ScalarType by, ScalarType to)
    {
        if (!from.IsInteger() || !by.IsInteger() || !to.IsInteger())
            return false;
        bool keepsValue = from.IsSigned() == by.IsSigned() ? by.Size() >= from.Size() : !from.IsSigned() && by.Size() > from.Size();
        return keepsValue || to.Size() <= by.Size();
    }

    /// <summary>
    /// An operation on doubles that are floats, rounded to float, is the operation on floats: for + - * / and sqrt a double
    /// has bits enough that the second rounding does no harm (Figueroa 1995). It halves the width of the lanes.
    /// </summary>
    private static Expr? InSingle(Expr value)
    {
        if (AsSingle(value) is Expr single)
            return single;
        if (value is not Apply { Op: Op.Add or Op.Subtract or Op.Multiply or Op.Divide or Op.Sqrt or Op.Negate or Op.Abs } apply)
            return null;
        Expr?[] arguments = apply.Arguments.Select(AsSingle).ToArray();
        return arguments.Contains(null) ? null : Build.Apply(apply.Op, arguments!);
    }

    /// <summary>The float a double is, exactly; null where that is not evident.</summary>
    private static Expr? AsSingle(Expr value)
    {
        if (value is Constant { Type: ScalarType.Double } constant && !constant.IsNaN())
        {
            float single = (float)FloatBits.Double(constant.Bits);
            return FloatBits.Of((double)single) == constant.Bits ? Constants.Of(single) : null;
        }

        return value.Under(Op.Convert) is Expr { Type: ScalarType.Single } inner ? inner : null;
    }
}
