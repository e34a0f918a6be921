using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Local arrays of a fixed length are a variable for each element. An element at an index known only when it runs is
/// selected among all, and an assignment to it selects for each whether it is the one; so they are for small arrays.
/// </summary>
internal sealed partial class ExpressionReader
{
    private const int MostElements = 32;

    /// <summary>Indexes of targets that C# evaluates before the value that is assigned.</summary>
    private readonly Dictionary<IOperation, Expr> indexes = [];

    /// <summary>The local array that an expression names, or null.</summary>
    public Place? ArrayOf(IOperation? operation) => operation switch
    {
        ILocalReferenceOperation o when builder.Find(o.Local) is { Shape.Element: not null } array => array,
        IParameterReferenceOperation o when builder.Find(o.Parameter) is { Shape.Element: not null } array => array,
        IConversionOperation o => ArrayOf(o.Operand),
        _ => null,
    };

    /// <summary>Declares a local array where its initializer makes one of a constant length; false where it does not.</summary>
    public bool DeclareArray(ILocalSymbol symbol, IOperation initializer)
    {
        if (ElementType(symbol.Type) is not { } elementType)
            return false;
        while (initializer is IConversionOperation conversion)
            initializer = conversion.Operand;
        if (ArrayOf(initializer) is { } other)
        {
            builder.Bind(symbol, other);
            return true;
        }

        (int? length, IOperation[] values) = Made(initializer);
        if (length is not { } count)
            return false;
        if (count > MostElements || Types.Of(elementType) is not { } element)
            throw new Unreadable(Rules.Expression, initializer.Syntax.GetLocation(), $"a local array of more than {MostElements} elements");
        Value[] read = [.. values.Select(ReadValue).Select(v => v.Select(Keep))];
        Place array = builder.NewPlace(symbol.Name, new Shape(symbol.Type, element, count));
        builder.Bind(symbol, array);
        for (int i = 0; i < count; i++)
            builder.Assign(array.At(i), i < read.Length ? Fit(read[i], element, initializer) : Value.Zero(element));
        return true;
    }

    private static ITypeSymbol? ElementType(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => array.ElementType,
        INamedTypeSymbol { Name: "Span" or "ReadOnlySpan", TypeArguments.Length: 1 } span when span.ContainingNamespace.IsSystem() => span.TypeArguments[0],
        _ => null,
    };

    /// <summary>The length of what an expression makes, if it is a constant, and the elements it lists.</summary>
    private static (int? Length, IOperation[] Values) Made(IOperation initializer)
    {
        switch (initializer)
        {
            case IArrayCreationOperation { DimensionSizes.Length: 1 } o when o.DimensionSizes[0].ConstantValue.Value is int length:
                return (length, [.. o.Initializer?.ElementValues ?? ImmutableArray<IOperation>.Empty]);
            case ICollectionExpressionOperation o when !o.Elements.Any(static e => e is ISpreadOperation):
                return (o.Elements.Length, [.. o.Elements]);
        }

        // Roslyn has no operation for stackalloc, only for what is inside.
        SemanticModel model = initializer.SemanticModel!;
        IOperation[] Operations(InitializerExpressionSyntax? syntax) =>
            [.. (syntax?.Expressions ?? default).Select(e => model.GetOperation(e)!)];
        switch (initializer.Syntax)
        {
            case ImplicitStackAllocArrayCreationExpressionSyntax o:
                return (o.Initializer.Expressions.Count, Operations(o.Initializer));
            case StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax type } o:
                ExpressionSyntax? size = type.RankSpecifiers[0].Sizes[0];
                return size is OmittedArraySizeExpressionSyntax
                    ? (o.Initializer?.Expressions.Count, Operations(o.Initializer))
                    : (model.GetConstantValue(size) is { HasValue: true, Value: int length } ? length : null, Operations(o.Initializer));
            default:
                return (null, []);
        }
    }

    private Value ReadArray(IPropertyReferenceOperation operation, Place array)
    {
        if (operation.Property.Name == "Length" && operation.Arguments.Length == 0)
            return Of(operation, Build.Int(ScalarType.Int32, array.Shape.Length));
        return operation is { Property.IsIndexer: true, Arguments.Length: 1 }
            ? ElementAt(array, IndexOf(operation, operation.Arguments[0].Value))
            : throw NotReadable(operation);
    }

    private Value ReadElement(IArrayElementReferenceOperation operation) =>
        ArrayOf(operation.ArrayReference) is { } array && operation.Indices.Length == 1
            ? ElementAt(array, IndexOf(operation, operation.Indices[0]))
            : throw NotReadable(operation);

    /// <summary>The array and index of an element of a local array.</summary>
    private (Place Array, IOperation Index)? Element(IOperation operation) => operation switch
    {
        IPropertyReferenceOperation { Property.IsIndexer: true, Arguments.Length: 1 } o when ArrayOf(o.Instance) is { } array =>
            (array, o.Arguments[0].Value),
        IArrayElementReferenceOperation { Indices.Length: 1 } o when ArrayOf(o.ArrayReference) is { } array => (array, o.Indices[0]),
        _ => null,
    };

    /// <summary>An element at a constant index, as a place.</summary>
    private Place? FixedElement(IOperation operation) =>
        Element(operation) is var (array, index) && index.ConstantValue.Value is int k && k >= 0 && k < array.Shape.Length
            ? array.At(k)
            : null;

    private void ReadIndexFirst(IOperation target)
    {
        if (FixedElement(target) is null && Element(target) is var (_, index))
            indexes[target] = Keep(Read(index));
    }

    private Expr IndexOf(IOperation element, IOperation index)
    {
        Expr at = indexes.TryGetValue(element, out Expr? known) ? known : builder.Share(Read(index), "index");
        return at.Type == ScalarType.Int32 ? at : throw NotReadable(index);
    }

    /// <summary>The element of a local array at an index.</summary>
    public Value ElementAt(Place array, Expr index)
    {
        RequireInside(array, index);
        Value value = array.At(array.Shape.Length - 1).Read();
        for (int k = array.Shape.Length - 2; k >= 0; k--)
        {
            Expr isHere = Build.Binary(Op.Equal, index, Build.Int(ScalarType.Int32, k));
            Value here = array.At(k).Read();
            value = new Value(value.Shape, [.. value.Leaves.Zip(here.Leaves, (other, leaf) => Build.Select(isHere, leaf, other))]);
        }

        // What is read is what the elements are now.
        return value.Select(leaf => builder.Share(leaf, "element"));
    }

    /// <summary>Assigns an element at an index known only when it runs.</summary>
    private bool StoreElement(IOperation target, Value value)
    {
        if (Element(target) is not var (array, index))
            return false;
        Expr at = IndexOf(target, index);
        indexes.Remove(target);
        RequireInside(array, at);
        value = value.Select(leaf => builder.Share(leaf));
        for (int k = 0; k < array.Shape.Length; k++)
        {
            Expr isHere = Build.Binary(Op.Equal, at, Build.Int(ScalarType.Int32, k));
            Place place = array.At(k);
            for (int leaf = 0; leaf < place.Leaves.Count; leaf++)
                builder.Assign(place.Leaves[leaf], Build.Select(isHere, value.Leaves[leaf], Build.Read(place.Leaves[leaf])));
        }

        return true;
    }

    private void RequireInside(Place array, Expr index) => builder.Fault(FaultKind.IndexOutOfRange, Build.Binary(
        Op.GreaterOrEqual, Build.Convert(index, ScalarType.UInt32), Build.Int(ScalarType.UInt32, array.Shape.Length)));
}
