using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// What the types in one method's body are, its type parameters being those it is called with. Shapes are made once for
/// all that is read into a kernel.
/// </summary>
internal sealed class Types
{
    private readonly Action<ITypeSymbol> depend;
    private readonly Dictionary<ITypeSymbol, Shape?> shapes;
    private readonly ImmutableDictionary<ITypeSymbol, ITypeSymbol> arguments;

    /// <param name="depend">Told of every struct that is taken apart.</param>
    public Types(Action<ITypeSymbol> depend)
        : this(depend, new(SymbolEqualityComparer.Default), ImmutableDictionary.Create<ITypeSymbol, ITypeSymbol>(SymbolEqualityComparer.Default))
    {
    }

    private Types(
        Action<ITypeSymbol> depend, Dictionary<ITypeSymbol, Shape?> shapes, ImmutableDictionary<ITypeSymbol, ITypeSymbol> arguments)
    {
        this.depend = depend;
        this.shapes = shapes;
        this.arguments = arguments;
    }

    /// <summary>The types in the body of a method that is called from a body with these types.</summary>
    public Types Inside(IMethodSymbol method)
    {
        ImmutableDictionary<ITypeSymbol, ITypeSymbol> inside = Bind(
            arguments, method.OriginalDefinition.TypeParameters, method.TypeArguments);
        for (INamedTypeSymbol? type = method.ContainingType; type is not null; type = type.ContainingType)
            inside = Bind(inside, type.OriginalDefinition.TypeParameters, type.TypeArguments);
        return inside == arguments ? this : new Types(depend, shapes, inside);
    }

    public ScalarType? Scalar(ITypeSymbol? type) => Of(type)?.Scalar;

    /// <summary>The shape of a type; null where it has none.</summary>
    public Shape? Of(ITypeSymbol? type)
    {
        if (type is null)
            return null;
        type = Resolve(type);
        if (!shapes.TryGetValue(type, out Shape? shape))
        {
            if (type.TypeKind is TypeKind.Struct or TypeKind.Enum)
                depend(type);
            shape = StructFields.ShapeOf(type, Of);
            shapes[type] = shape;
        }

        return shape;
    }

    /// <summary>A type without type parameters.</summary>
    public ITypeSymbol Resolve(ITypeSymbol type)
    {
        if (arguments.Count == 0)
            return type;
        return type switch
        {
            ITypeParameterSymbol parameter => arguments.TryGetValue(parameter, out ITypeSymbol? argument) ? argument : parameter,
            INamedTypeSymbol { IsTupleType: true } or INamedTypeSymbol { IsGenericType: true } => Construct((INamedTypeSymbol)type),
            _ => type,
        };
    }

    private INamedTypeSymbol Construct(INamedTypeSymbol type)
    {
        INamedTypeSymbol named = type.TupleUnderlyingType ?? type;
        ITypeSymbol[] resolved = [.. named.TypeArguments.Select(Resolve)];
        return resolved.SequenceEqual(named.TypeArguments, SymbolEqualityComparer.Default)
            ? type
            : named.ConstructedFrom.Construct(resolved);
    }

    private ImmutableDictionary<ITypeSymbol, ITypeSymbol> Bind(
        ImmutableDictionary<ITypeSymbol, ITypeSymbol> bound, ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> values)
    {
        for (int i = 0; i < parameters.Length; i++)
        {
            if (!SymbolEqualityComparer.Default.Equals(parameters[i], values[i]))
                bound = bound.SetItem(parameters[i], Resolve(values[i]));
        }

        return bound;
    }
}
