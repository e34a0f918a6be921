using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Reads the marked method itself: its parameters become the kernel's, its body the IR.</summary>
internal sealed class FunctionReader(IMethodSymbol method, Inliner inliner, CancellationToken cancellation)
{
    private readonly List<Parameter> parameters = [];
    private readonly HashSet<Variable> fields = [];
    private readonly Types types = inliner.Types().Inside(method);

    public KernelFunction Read(string name, KernelReduction reduction)
    {
        Place[] places = [.. method.Parameters.Select(p => Add(p.Name, ElementType(p), Kind(p), p.Ordinal, p))];
        Place? results = Results(reduction);

        IrBuilder builder = ReadBody(places, results, reduction, []);
        HashSet<Variable> assigned = [.. builder.Body().AssignedVariables()];
        IParameterSymbol[] changed = [.. method.Parameters.Where(p =>
            Kind(p) is ParameterKind.Uniform or ParameterKind.Index && places[p.Ordinal].Leaves.Any(assigned.Contains))];
        if (changed.Length > 0)
            builder = ReadBody(places, results, reduction, changed);
        Block block = builder.Body();
        return new KernelFunction(
            name,
            Used(block).ToEquatableArray(),
            builder.Locals.ToEquatableArray(),
            block,
            Tree(reduction),
            KernelFloatMode.Exact);
    }

    /// <param name="places">The parameters' places.</param>
    /// <param name="results">The place of what is returned.</param>
    /// <param name="reduction">How it is reduced.</param>
    /// <param name="changed">Parameters that say the same to all lanes, but that the body assigns: a local starts from each.</param>
    private IrBuilder ReadBody(Place[] places, Place? results, KernelReduction reduction, IReadOnlyList<IParameterSymbol> changed)
    {
        var builder = new IrBuilder(parameters.Count);
        for (int i = 0; i < places.Length; i++)
            builder.Bind(method.OriginalDefinition.Parameters[i], places[i]);
        foreach (IParameterSymbol parameter in changed)
        {
            Place given = places[parameter.Ordinal];
            Place local = builder.NewPlace(parameter.Name, given.Shape);
            builder.Assign(local, given.Read());
            builder.Bind(method.OriginalDefinition.Parameters[parameter.Ordinal], local);
        }

        ImmutableArray<IOperation> body = inliner.Body(method) ?? ImmutableArray<IOperation>.Empty;
        var expressions = new ExpressionReader(builder, inliner, new Frame(types), cancellation);
        var target = new ReturnTarget(results, Reduced(reduction), isInlined: false);
        new BodyReader(builder, expressions, target).Read(body);
        return builder;
    }

    /// <summary>Counting is a sum of ones and zeros, Any their maximum, All their minimum.</summary>
    private static KernelReduction Tree(KernelReduction reduction) => reduction switch
    {
        KernelReduction.Count => KernelReduction.Sum,
        KernelReduction.Any => KernelReduction.Max,
        KernelReduction.All => KernelReduction.Min,
        _ => reduction,
    };

    private static Func<Value, Value>? Reduced(KernelReduction reduction) =>
        reduction is KernelReduction.Count or KernelReduction.Any or KernelReduction.All
            ? static value => value.Select(static v => Build.Select(v, Build.Int(ScalarType.Int32, 1), Build.Int(ScalarType.Int32, 0)))
            : null;

    private static ParameterKind Kind(IParameterSymbol parameter)
    {
        if (parameter.Type.ReadOnlySpanElement() is not null)
            return ParameterKind.Whole;
        if (SignatureReader.Has(parameter, "Uniform"))
            return ParameterKind.Uniform;
        if (SignatureReader.Has(parameter, "Index"))
            return ParameterKind.Index;
        return parameter.RefKind switch
        {
            RefKind.Ref => ParameterKind.InOut,
            RefKind.Out => ParameterKind.Output,
            _ => ParameterKind.Element,
        };
    }

    private Place? Results(KernelReduction reduction)
    {
        int position = method.Parameters.Length;
        if (method.ReturnsVoid)
            return null;
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            Place[] elements = [.. tuple.TupleElements.Select(e => Add(e.Name, e.Type, ParameterKind.Output, position++, method))];
            return new Place(types.Of(tuple)!, [.. elements.SelectMany(static e => e.Leaves)]);
        }

        if (Reduced(reduction) is null)
            return Add("result", method.ReturnType, ParameterKind.Output, position, method);
        var count = new Variable(parameters.Count, "result", ScalarType.Int32);
        parameters.Add(new Parameter(count, ParameterKind.Output) { Position = position });
        return new Place(ShapeOf(method.ReturnType, method), [count]);
    }

    /// <summary>A parameter for each leaf of a type.</summary>
    private Place Add(string name, ITypeSymbol type, ParameterKind kind, int position, ISymbol at)
    {
        Shape shape = ShapeOf(type, at);
        if (MemoryLayout.Of(shape) is not { } layout)
        {
            throw new Unreadable(
                Rules.Expression, SignatureReader.LocationOf(at), $"'{type.ToDisplayString()}', whose layout in memory is not sequential,");
        }

        var variables = new List<Variable>();
        for (int i = 0; i < shape.Leaves.Count; i++)
        {
            Leaf leaf = shape.Leaves[i];
            variables.Add(new Variable(parameters.Count, name + leaf.Path, leaf.Type));
            if (shape.Scalar is null)
                fields.Add(variables[i]);
            parameters.Add(new Parameter(variables[i], kind)
            {
                Position = position,
                Offset = layout.Offsets[i],
                Access = leaf.Access,
                PackedSize = kind is ParameterKind.Uniform or ParameterKind.Whole || layout.Size > 4 || leaf.Type.Size() == layout.Size ? 0
                    : layout.Size == 2 ? 2 : 4,
            });
        }

        return new Place(shape, variables, kind == ParameterKind.Whole);
    }

    /// <summary>Of the fields of inputs only those that the body names.</summary>
    private IEnumerable<Parameter> Used(Block body)
    {
        HashSet<Variable> used = [.. body.AssignedVariables(), .. body.Expressions().SelectMany(static e => e.Walk()).SelectMany(Variables)];
        return parameters.Where(p => !fields.Contains(p.Variable) || p.Kind is ParameterKind.InOut or ParameterKind.Output || used.Contains(p.Variable));
    }

    private static IEnumerable<Variable> Variables(Expr expr) => expr switch
    {
        Read read => [read.Variable],
        ElementAt element => [element.Input],
        LengthOf length => [length.Input],
        _ => [],
    };

    private static ITypeSymbol ElementType(IParameterSymbol parameter) => parameter.Type.ReadOnlySpanElement() ?? parameter.Type;

    private Shape ShapeOf(ITypeSymbol type, ISymbol at) =>
        types.Of(type) ?? throw new Unreadable(Rules.Type, SignatureReader.LocationOf(at), type.ToDisplayString());
}
