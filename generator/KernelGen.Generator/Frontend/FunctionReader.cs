using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Reads the marked method itself: its parameters become the kernel's, its body the IR.</summary>
internal sealed class FunctionReader(IMethodSymbol method, Inliner inliner, CancellationToken cancellation)
{
    private readonly List<Parameter> parameters = [];
    private readonly Types types = inliner.Types();

    public KernelFunction Read(string name, KernelReduction reduction)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
            Add(parameter.Name, ElementShape(parameter).Scalar!.Value, Kind(parameter));
        Place? results = Results(reduction);

        var builder = new IrBuilder(parameters.Count);
        for (int i = 0; i < method.Parameters.Length; i++)
            builder.Bind(method.Parameters[i], new Place(ElementShape(method.Parameters[i]), [parameters[i].Variable]));

        ImmutableArray<IOperation> body = inliner.Body(method) ?? ImmutableArray<IOperation>.Empty;
        var expressions = new ExpressionReader(builder, inliner, new Frame(types), cancellation);
        var target = new ReturnTarget(results, Reduced(reduction), isInlined: false);
        new BodyReader(builder, expressions, target).Read(body);
        return new KernelFunction(
            name,
            parameters.ToEquatableArray(),
            builder.Locals.ToEquatableArray(),
            builder.Body(),
            Tree(reduction),
            KernelFloatMode.Exact);
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
        if (method.ReturnsVoid)
            return null;
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
        {
            Variable[] outputs = [.. tuple.TupleElements.Select(e => Add(e.Name, Scalar(e.Type, method), ParameterKind.Output))];
            return new Place(types.Of(tuple)!, outputs);
        }

        ScalarType type = Scalar(method.ReturnType, method);
        return new Place(types.Of(method.ReturnType)!, [Add("result", Reduced(reduction) is null ? type : ScalarType.Int32, ParameterKind.Output)]);
    }

    private Variable Add(string name, ScalarType type, ParameterKind kind)
    {
        var variable = new Variable(parameters.Count, name, type);
        parameters.Add(new Parameter(variable, kind));
        return variable;
    }

    private Shape ElementShape(IParameterSymbol parameter)
    {
        ITypeSymbol type = parameter.Type.ReadOnlySpanElement() ?? parameter.Type;
        Scalar(type, parameter);
        return types.Of(type)!;
    }

    private ScalarType Scalar(ITypeSymbol type, ISymbol at) =>
        types.Scalar(type) ?? throw new Unreadable(Rules.Type, SignatureReader.LocationOf(at), type.ToDisplayString());
}
