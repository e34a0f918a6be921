using KernelGen.Generator.Frontend;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Remarks;

/// <summary>What remarks are made about: a marked method that has lanes, and the operations of its body.</summary>
internal sealed class MarkedBody
{
    private readonly Types types = new(static _ => { });

    private MarkedBody(IMethodSymbol method, IReadOnlyList<IOperation> operations, CancellationToken cancellation)
    {
        Method = method;
        Operations = operations;
        Variations = new Variations(method, operations, cancellation);
    }

    public IMethodSymbol Method { get; }

    /// <summary>All operations, outermost first, but those of local functions.</summary>
    public IReadOnlyList<IOperation> Operations { get; }

    public Variations Variations { get; }

    /// <summary>The parameters of which each element has its own value.</summary>
    public IEnumerable<IParameterSymbol> ElementParameters => Method.Parameters.Where(static p =>
        !SignatureReader.Has(p, "Uniform") && !SignatureReader.Has(p, "Index") && p.Type.ReadOnlySpanElement() is null);

    /// <summary>The types of the values that a method returns.</summary>
    public IEnumerable<ITypeSymbol> ResultTypes => Method.ReturnType switch
    {
        { SpecialType: SpecialType.System_Void } => [],
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(static e => e.Type),
        var type => [type],
    };

    public static MarkedBody? Of(IMethodSymbol method, Compilation compilation, CancellationToken cancellation) =>
        new Sources(compilation, cancellation).Body(method) is { } body
            ? new MarkedBody(method, [.. body.SelectMany(static o => o.WithoutLocalFunctions())], cancellation)
            : null;

    public Shape? ShapeOf(ITypeSymbol type) => types.Of(type);

    public bool IsSame(IOperation operation) => Variations.Of(operation) == Variation.Same;
}
