using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>A value of a C# type: an expression for each of its leaves.</summary>
internal sealed record Value(Shape Shape, IReadOnlyList<Expr> Leaves)
{
    /// <summary>The value of a scalar.</summary>
    public Expr Scalar => Leaves[0];

    public static Value Of(Shape shape, Expr scalar) => new(shape, [scalar]);

    /// <summary>All leaves zero.</summary>
    public static Value Zero(Shape shape) => new(shape, [.. shape.Leaves.Select(static l => Constants.Zero(l.Type))]);

    public Value Field(IFieldSymbol symbol) => Field(Shape.Field(symbol));

    public Value Field(ShapeField field) =>
        new(field.Shape, [.. Leaves.Skip(field.FirstLeaf).Take(field.Shape.Leaves.Count)]);

    public Value Select(Func<Expr, Expr> map) => new(Shape, [.. Leaves.Select(map)]);
}
