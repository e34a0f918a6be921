using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Frontend;

/// <summary>Reads the marked method itself: its parameters become the kernel's, its body the IR.</summary>
internal sealed class FunctionReader(IMethodSymbol method, Inliner inliner, CancellationToken cancellation)
{
    private readonly List<Parameter> parameters = [];

    public KernelFunction Read(string name, KernelReduction reduction)
    {
        foreach (IParameterSymbol parameter in method.Parameters)
            Add(parameter.Name, ElementType(parameter), Kind(parameter));
        Variable[] results = Results(reduction);

        var builder = new IrBuilder(parameters.Count);
        for (int i = 0; i < method.Parameters.Length; i++)
            builder.Bind(method.Parameters[i], parameters[i].Variable);

        ImmutableArray<IOperation> body = inliner.Body(method) ?? ImmutableArray<IOperation>.Empty;
        var expressions = new ExpressionReader(builder, inliner, cancellation);
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

    private static Func<Expr, Expr>? Reduced(KernelReduction reduction) =>
        reduction is KernelReduction.Count or KernelReduction.Any or KernelReduction.All
            ? static value => Build.Select(value, Build.Int(ScalarType.Int32, 1), Build.Int(ScalarType.Int32, 0))
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

    private Variable[] Results(KernelReduction reduction)
    {
        if (method.ReturnsVoid)
            return [];
        if (method.ReturnType is INamedTypeSymbol { IsTupleType: true } tuple)
            return [.. tuple.TupleElements.Select(e => Add(e.Name, Type(e.Type, method), ParameterKind.Output))];
        ScalarType type = Type(method.ReturnType, method);
        return [Add("result", Reduced(reduction) is null ? type : ScalarType.Int32, ParameterKind.Output)];
    }

    private Variable Add(string name, ScalarType type, ParameterKind kind)
    {
        var variable = new Variable(parameters.Count, name, type);
        parameters.Add(new Parameter(variable, kind));
        return variable;
    }

    private static ScalarType ElementType(IParameterSymbol parameter) =>
        Type(parameter.Type.ReadOnlySpanElement() ?? parameter.Type, parameter);

    private static ScalarType Type(ITypeSymbol type, ISymbol at) =>
        type.Scalar() ?? throw new Unreadable(Rules.Type, SignatureReader.LocationOf(at), type.ToDisplayString());
}
