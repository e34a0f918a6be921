using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>What can be assigned or passed by reference: a variable for each leaf of a type.</summary>
/// <param name="Shape">The type.</param>
/// <param name="Leaves">The variables; those of a whole input stand for its elements.</param>
/// <param name="IsReadOnly">Whether C# lets nobody change it, and so copies it for a method that might.</param>
internal sealed record Place(Shape Shape, IReadOnlyList<Variable> Leaves, bool IsReadOnly = false)
{
    public Value Read() => new(Shape, [.. Leaves.Select(Build.Read)]);

    /// <summary>An element of a local array.</summary>
    public Place At(int index) => this with
    {
        Shape = Shape.Element!,
        Leaves = [.. Leaves.Skip(index * Shape.Element!.Leaves.Count).Take(Shape.Element.Leaves.Count)],
    };

    public Place Field(IFieldSymbol symbol) => Field(Shape.Field(symbol));

    public Place Field(ShapeField field) => this with
    {
        Shape = field.Shape,
        Leaves = [.. Leaves.Skip(field.FirstLeaf).Take(field.Shape.Leaves.Count)],
        IsReadOnly = IsReadOnly || field.Symbol.IsReadOnly,
    };
}
