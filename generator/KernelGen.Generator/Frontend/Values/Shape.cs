using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// A C# type as the IR knows it. In: a type. Out: the scalars it consists of, its leaves: itself, or those of a struct's
/// fields in their order. Guaranteed: all values of a type have the same leaves.
/// </summary>
internal sealed class Shape
{
    public Shape(ITypeSymbol type, ScalarType scalar)
    {
        Type = type;
        Scalar = scalar;
        Fields = [];
        Leaves = [new Leaf("", scalar, type.HasKeyword() ? "" : null)];
    }

    public Shape(ITypeSymbol type, IEnumerable<(IFieldSymbol Symbol, Shape Shape)> fields)
    {
        Type = type;
        var all = new List<ShapeField>();
        var leaves = new List<Leaf>();
        foreach ((IFieldSymbol symbol, Shape shape) in fields)
        {
            string name = symbol.AssociatedSymbol?.Name ?? symbol.Name;
            all.Add(new ShapeField(symbol, name, shape, leaves.Count));
            string? access = IsAccessible(symbol.AssociatedSymbol ?? symbol) ? "." + GeneratedNames.Escape(name) : null;
            leaves.AddRange(shape.Leaves.Select(l => l with
            {
                Path = char.ToUpperInvariant(name[0]) + name.Substring(1) + l.Path,
                Access = access is null || l.Access is null ? null : access + l.Access,
            }));
        }

        Fields = all;
        Leaves = leaves;
    }

    /// <summary>A local array of a fixed length.</summary>
    public Shape(ITypeSymbol type, Shape element, int length)
    {
        Type = type;
        Element = element;
        Length = length;
        Fields = [];
        Leaves = [.. Enumerable.Range(0, length).SelectMany(i => element.Leaves.Select(l => l with
        {
            Path = i.ToString(System.Globalization.CultureInfo.InvariantCulture) + l.Path,
        }))];
    }

    /// <summary>A struct whose fields cannot be seen.</summary>
    public Shape(ITypeSymbol type, IReadOnlyList<Leaf> leaves)
    {
        Type = type;
        Fields = [];
        Leaves = leaves;
    }

    public ITypeSymbol Type { get; }

    /// <summary>The type of the elements of a local array; null for any other type.</summary>
    public Shape? Element { get; }

    /// <summary>How many elements a local array has.</summary>
    public int Length { get; }

    /// <summary>Null for a struct.</summary>
    public ScalarType? Scalar { get; }

    public IReadOnlyList<ShapeField> Fields { get; }

    public IReadOnlyList<Leaf> Leaves { get; }

    public bool IsTuple => Type is INamedTypeSymbol { IsTupleType: true };

    /// <summary>One of the fields; the symbol may be that of the generic definition.</summary>
    public ShapeField Field(IFieldSymbol symbol) => IsTuple
        ? Fields.First(f => ElementName(f.Symbol) == ElementName(symbol))
        : Fields.First(f => SymbolEqualityComparer.Default.Equals(f.Symbol.OriginalDefinition, symbol.OriginalDefinition));

    private static bool IsAccessible(ISymbol member) =>
        member.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;

    /// <summary>The fields of a tuple have other symbols under other names.</summary>
    private static string ElementName(IFieldSymbol symbol) => (symbol.CorrespondingTupleField ?? symbol).Name;
}
