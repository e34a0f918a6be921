using KernelGen.Generator.Support;

namespace KernelGen.Generator.Ir;

/// <summary>Short forms for making expressions, which fill in the types that follow.</summary>
internal static class Build
{
    public static Constant True { get; } = new(ScalarType.Bool, 1);

    public static Constant False { get; } = new(ScalarType.Bool, 0);

    public static Read Read(Variable variable) => new(variable);

    public static Constant Int(ScalarType type, long value) => new(type, value);

    public static Constant Float(ScalarType type, double value) => new(type, FloatBits(type, value));

    public static Expr Unary(Op op, Expr value) =>
        new Apply(op, Ops.Of(op).Result == OpResult.Int32 ? ScalarType.Int32 : value.Type, EquatableArray.Of(value));

    public static Expr Binary(Op op, Expr left, Expr right) =>
        new Apply(op, Ops.Of(op).Result == OpResult.Bool ? ScalarType.Bool : left.Type, EquatableArray.Of(left, right));

    public static Expr Select(Expr condition, Expr whenTrue, Expr whenFalse) =>
        new Apply(Op.Select, whenTrue.Type, EquatableArray.Of(condition, whenTrue, whenFalse));

    public static Expr Convert(Expr value, ScalarType type) =>
        value.Type == type ? value : new Apply(Op.Convert, type, EquatableArray.Of(value));

    public static Expr Reinterpret(Expr value, ScalarType type) =>
        value.Type == type ? value : new Apply(Op.Reinterpret, type, EquatableArray.Of(value));

    public static Expr Not(Expr value) => Unary(Op.Not, value);

    public static Expr And(Expr left, Expr right) => Binary(Op.And, left, right);

    public static Expr Or(Expr left, Expr right) => Binary(Op.Or, left, right);

    public static Expr Ternary(Op op, Expr a, Expr b, Expr c) => new Apply(op, a.Type, EquatableArray.Of(a, b, c));

    /// <summary>The bits of a C# constant value of a supported type; null for any other object.</summary>
    public static Constant? Literal(object? value) => value switch
    {
        bool b => b ? True : False,
        sbyte v => Int(ScalarType.SByte, v),
        byte v => Int(ScalarType.Byte, v),
        short v => Int(ScalarType.Int16, v),
        ushort v => Int(ScalarType.UInt16, v),
        int v => Int(ScalarType.Int32, v),
        uint v => Int(ScalarType.UInt32, v),
        long v => Int(ScalarType.Int64, v),
        ulong v => Int(ScalarType.UInt64, unchecked((long)v)),
        float v => Float(ScalarType.Single, v),
        double v => Float(ScalarType.Double, v),
        _ => null,
    };

    /// <summary>The smallest value of an integer type.</summary>
    public static Constant MinValue(ScalarType type) =>
        Int(type, type.IsSigned() ? long.MinValue >> (64 - type.Bits()) : 0);

    private static long FloatBits(ScalarType type, double value) => type == ScalarType.Single
        ? BitConverter.ToInt32(BitConverter.GetBytes((float)value), 0)
        : BitConverter.DoubleToInt64Bits(value);
}
