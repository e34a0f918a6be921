namespace KernelGen.Generator.Ir;

/// <summary>Makes well-typed operations: the result's type follows from the table of <see cref="Ops"/>.</summary>
internal static class IrBuild
{
    public static Apply Apply(Op op, params Expr[] arguments) =>
        new(op, ResultType(op, arguments), EquatableArray.Of(arguments));

    public static Apply Convert(ScalarType type, Expr value) => new(Op.Convert, type, EquatableArray.Of(value));

    public static Apply Reinterpret(ScalarType type, Expr value) => new(Op.Reinterpret, type, EquatableArray.Of(value));

    public static Block Block(IEnumerable<Stmt> statements) => new(statements.ToEquatableArray());

    private static ScalarType ResultType(Op op, Expr[] arguments) => Ops.Of(op).Result switch
    {
        OpResult.SameAsArguments or OpResult.SameAsFirst => arguments[0].Type,
        OpResult.Bool => ScalarType.Bool,
        OpResult.Int32 => ScalarType.Int32,
        OpResult.Selected => arguments[1].Type,
        _ => throw new ArgumentException($"{op} needs its type stated.", nameof(op)),
    };
}
