namespace KernelGen.Generator.Passes;

/// <summary>Operations on constants alone, computed as the target would. What would give a NaN is left to the target.</summary>
internal static class ConstantFolding
{
    public static Expr? Fold(Apply apply)
    {
        foreach (Expr argument in apply.Arguments)
        {
            if (argument is not Constant)
                return null;
        }

        Constant[] constants = apply.Arguments.Select(argument => (Constant)argument).ToArray();
        ScalarType type = constants[0].Type;
        return apply.Op switch
        {
            Op.Select => constants[constants[0].Bits != 0 ? 1 : 2],
            Op.Convert => Convert(constants[0], apply.Type),
            Op.Reinterpret => Reinterpret(constants[0], apply.Type),
            _ when type.IsFloat() => FloatFolding.Fold(apply.Op, constants),
            _ => IntegerFolding.Fold(apply.Op, type, constants[0].Bits, constants[constants.Length - 1].Bits),
        };
    }

    private static Constant Reinterpret(Constant value, ScalarType type) => type switch
    {
        ScalarType.Single => new Constant(type, (uint)value.Bits),
        ScalarType.Double => new Constant(type, value.Bits),
        _ => Constants.Integer(type, value.Bits),
    };

    private static Constant? Convert(Constant value, ScalarType type)
    {
        if (value.Type.IsFloat())
        {
            double number = FloatFolding.Value(value);
            return type.IsFloat() ? FloatFolding.Make(type, number) : new Constant(type, Saturate(number, type));
        }

        // Up to 2^53 the integer is a double exactly, so that one rounding remains.
        const long exact = 1L << 53;
        if (type.IsInteger())
            return Constants.Integer(type, value.Bits);
        if (value.Type == ScalarType.UInt64 && value.Bits < 0)
            return null;
        return value.Bits is >= -exact and <= exact ? FloatFolding.Make(type, value.Bits) : null;
    }

    private static long Saturate(double number, ScalarType type)
    {
        int bits = type.Bits();
        double limit = type.IsSigned() ? Math.Pow(2, bits - 1) : Math.Pow(2, bits);
        if (double.IsNaN(number))
            return 0;
        if (number >= limit)
            return Constants.Wrap(type, type.IsSigned() ? (long)(ulong.MaxValue >> (65 - bits)) : -1);
        if (type.IsSigned())
            return number <= -limit ? -1L << (bits - 1) : (long)number;
        if (number <= 0)
            return 0;
        return number >= 9223372036854775808.0 ? (long)(number - 9223372036854775808.0) ^ long.MinValue : (long)number;
    }
}
