using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Frontend;

/// <summary>Which types the reader can take apart, and into which fields.</summary>
internal static class StructFields
{
    private static readonly HashSet<string> Vectors = new(StringComparer.Ordinal) { "Vector2", "Vector3", "Vector4", "Quaternion" };

    /// <param name="type">A type without type parameters.</param>
    /// <param name="shapeOf">The shapes of its fields' types.</param>
    public static Shape? ShapeOf(ITypeSymbol type, Func<ITypeSymbol, Shape?> shapeOf)
    {
        if (type.Scalar() is { } scalar)
            return new Shape(type, scalar);
        if (type.IsHalf())
            return new Shape(type, ScalarType.UInt16);
        if (type is INamedTypeSymbol { Name: "Complex", Arity: 0 } && type.IsOfNumerics())
            return new Shape(type, ComplexNumbers.Leaves);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, IsRefLikeType: false } named || Of(named) is not { } fields)
            return null;

        var shapes = new List<(IFieldSymbol, Shape)>();
        foreach (IFieldSymbol field in fields)
        {
            if (field.IsFixedSizeBuffer || field.IsVolatile || shapeOf(field.Type) is not { } shape)
                return null;
            shapes.Add((field, shape));
        }

        return shapes.Count == 0 ? null : new Shape(type, shapes);
    }

    /// <summary>The fields of a struct in their order in memory; null where they cannot be known.</summary>
    private static IEnumerable<IFieldSymbol>? Of(INamedTypeSymbol type)
    {
        if (type.IsTupleType)
            return type.TupleElements;
        ImmutableArray<ISymbol> members = type.GetMembers();
        if (type.IsVector())
            return members.OfType<IFieldSymbol>().Where(static f => !f.IsStatic && !f.IsConst);
        if (type.DeclaringSyntaxReferences.Length == 0 || IsSpecial(type) || KeepsParameters(type))
            return null;
        return members.OfType<IFieldSymbol>().Where(static f => !f.IsStatic && !f.IsConst);
    }

    /// <summary>Whether it is one of the vectors of System.Numerics, whose fields are public.</summary>
    public static bool IsVector(this ITypeSymbol type) =>
        Vectors.Contains(type.Name) && type is INamedTypeSymbol { Arity: 0 } && type.IsOfNumerics();

    public static bool IsOfNumerics(this ITypeSymbol type) =>
        type.ContainingType is null && type.ContainingNamespace is { Name: "Numerics" } numerics && numerics.ContainingNamespace.IsSystem();

    private static bool IsSpecial(INamedTypeSymbol type) => MemoryLayout.IsExplicit(type) || type.GetAttributes().Any(static a => a.AttributeClass?.ToDisplayString()
        is "System.Runtime.CompilerServices.InlineArrayAttribute");

    /// <summary>
    /// Whether the members of a struct use parameters of its primary constructor: these become fields that nothing shows.
    /// </summary>
    private static bool KeepsParameters(INamedTypeSymbol type)
    {
        if (type.IsRecord)
            return false;
        TypeDeclarationSyntax[] parts = [.. type.DeclaringSyntaxReferences.Select(static r => r.GetSyntax()).OfType<TypeDeclarationSyntax>()];
        HashSet<string> parameters = new(
            parts.SelectMany(static p => p.ParameterList?.Parameters.Select(static x => x.Identifier.ValueText) ?? []), StringComparer.Ordinal);
        parameters.RemoveWhere(name => type.GetMembers(name).Length > 0);
        return parameters.Count > 0 && parts.SelectMany(static p => p.Members).SelectMany(Bodies)
            .SelectMany(static b => b.DescendantNodesAndSelf()).OfType<IdentifierNameSyntax>()
            .Any(name => parameters.Contains(name.Identifier.ValueText));
    }

    private static IEnumerable<SyntaxNode> Bodies(MemberDeclarationSyntax member) => member switch
    {
        BaseFieldDeclarationSyntax => [],
        PropertyDeclarationSyntax property => new SyntaxNode?[] { property.AccessorList, property.ExpressionBody }.OfType<SyntaxNode>(),
        _ => [member],
    };
}
