namespace KernelGen.Generator.Passes;

/// <summary>
/// Floating-point operations on constants. Floats are computed as doubles and rounded once more, which for + - * / % and
/// sqrt gives the correctly rounded float: a double has more than twice a float's bits (Figueroa 1995).
/// </summary>
internal static class FloatFolding
{
    public static Constant? Fold(Op op, Constant[] constants)
    {
        ScalarType type = constants[0].Type;
        double a = Value(constants[0]);
        double b = Value(constants[constants.Length - 1]);
        return op switch
        {
            Op.Equal => Constants.Of(a == b),
            Op.NotEqual => Constants.Of(a != b),
            Op.Less => Constants.Of(a < b),
            Op.LessOrEqual => Constants.Of(a <= b),
            Op.Greater => Constants.Of(a > b),
            Op.GreaterOrEqual => Constants.Of(a >= b),
            _ when double.IsNaN(a) || double.IsNaN(b) => null,
            Op.Add => Make(type, a + b),
            Op.Subtract => Make(type, a - b),
            Op.Multiply => Make(type, a * b),
            Op.Divide => Make(type, a / b),
            Op.Remainder => a == 0 ? null : Make(type, WithSign(a % b, a)),
            Op.Negate => Make(type, -a),
            Op.Abs => Make(type, Math.Abs(a)),
            Op.Sqrt => Make(type, Math.Sqrt(a)),
            Op.Floor => Make(type, WithSign(Math.Floor(a), a)),
            Op.Ceiling => Make(type, WithSign(Math.Ceiling(a), a)),
            Op.Truncate => Make(type, WithSign(Math.Truncate(a), a)),
            Op.RoundToEven => Make(type, WithSign(Math.Round(a, MidpointRounding.ToEven), a)),
            Op.CopySign => Make(type, IsNegative(a) == IsNegative(b) ? a : -a),
            Op.Min => a == b ? null : Make(type, Math.Min(a, b)),
            Op.Max => a == b ? null : Make(type, Math.Max(a, b)),
            _ => null,
        };
    }

    public static double Value(Constant constant) =>
        constant.Type == ScalarType.Single ? FloatBits.Single(constant.Bits) : FloatBits.Double(constant.Bits);

    /// <summary>Rounds to the type; null for a NaN, whose bits are the target's to choose.</summary>
    public static Constant? Make(ScalarType type, double value)
    {
        if (double.IsNaN(value))
            return null;
        return type == ScalarType.Single ? Constants.Of((float)value) : Constants.Of(value);
    }

    private static bool IsNegative(double value) => FloatBits.Of(value) < 0;

    // .NET Framework, where Visual Studio runs generators, is careless about the sign of a zero.
    private static double WithSign(double value, double like) =>
        value != 0 ? value : IsNegative(like) ? -0.0 : 0.0;
}
