using KernelGen.Generator.Support;

namespace KernelGen.Generator.Ir;

/// <summary>Short forms for making expressions, which fill in the types that follow.</summary>
internal static class Build
{
    public static Constant True => Constants.True;

    public static Constant False => Constants.False;

    public static Read Read(Variable variable) => new(variable);

    public static Constant Int(ScalarType type, long value) => Constants.Integer(type, value);

    public static Constant Float(ScalarType type, double value) =>
        type == ScalarType.Single ? Constants.Of((float)value) : Constants.Of(value);

    public static Block Block(IEnumerable<Stmt> statements) => new(statements.ToEquatableArray());

    /// <summary>Any operation whose result's type follows from its arguments'.</summary>
    public static Apply Apply(Op op, params Expr[] arguments) => new(op, ResultType(op, arguments), EquatableArray.Of(arguments));

    public static Expr Unary(Op op, Expr value) => Apply(op, value);

    public static Expr Binary(Op op, Expr left, Expr right) => Apply(op, left, right);

    public static Expr Select(Expr condition, Expr whenTrue, Expr whenFalse) => Apply(Op.Select, condition, whenTrue, whenFalse);

    public static Expr Convert(Expr value, ScalarType type) =>
        value.Type == type ? value : new Apply(Op.Convert, type, EquatableArray.Of(value));

    public static Expr Reinterpret(Expr value, ScalarType type) =>
        value.Type == type ? value : new Apply(Op.Reinterpret, type, EquatableArray.Of(value));

    public static Expr Not(Expr value) => Unary(Op.Not, value);

    public static Expr And(Expr left, Expr right) => Binary(Op.And, left, right);

    public static Expr Or(Expr left, Expr right) => Binary(Op.Or, left, right);

    public static Expr Ternary(Op op, Expr a, Expr b, Expr c) => Apply(op, a, b, c);

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

    private static ScalarType ResultType(Op op, Expr[] arguments) => Ops.Of(op).Result switch
    {
        OpResult.SameAsArguments or OpResult.SameAsFirst => arguments[0].Type,
        OpResult.Bool => ScalarType.Bool,
        OpResult.Int32 => ScalarType.Int32,
        OpResult.Selected => arguments[1].Type,
        _ => throw new ArgumentException($"{op} needs its type stated.", nameof(op)),
    };
}
