using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>Reads the bodies of methods whose source is at hand into the kernel that calls them.</summary>
internal sealed class Inliner(Compilation compilation, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> active = new(SymbolEqualityComparer.Default);
    private readonly Sources sources = new(compilation, cancellation);

    /// <summary>The declarations whose insides were read.</summary>
    public IReadOnlyList<SyntaxNode> Read => sources.Read;

    /// <summary>Whether names that generated code uses mean something else beside this method.</summary>
    public bool HidesGeneratedNames(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences[0] is var place && NameConflicts.Any(method, sources.Model(place.SyntaxTree), place.Span.Start);

    /// <summary>The types of the marked method's own body.</summary>
    public Types Types() => new(sources.ReadDeclarations);

    /// <summary>The value of a call, its statements added to the builder; null for a method without a value.</summary>
    public Value? Inline(Call call, IrBuilder builder)
    {
        IMethodSymbol method = call.Method;
        if (!active.Add(method.OriginalDefinition))
            throw call.Refuse("calls itself");
        if (Body(method) is not { } body)
            throw call.Refuse("has no source here to be inlined");

        Types types = call.Types.Inside(method);
        BindParameters(call, types, builder);
        Place? result = method.ReturnsVoid ? null : builder.NewPlace(NameOf(method), types.Of(method.OriginalDefinition.ReturnType)!);
        ReadBody(call, types, body, result, builder);
        active.Remove(method.OriginalDefinition);
        return result?.Read();
    }

    /// <summary>Runs a constructor on a struct that is zero.</summary>
    public void Construct(Call call, IrBuilder builder)
    {
        IMethodSymbol constructor = call.Method;
        if (constructor.DeclaringSyntaxReferences.Length == 0)
            throw call.Refuse("has no source here to be inlined");
        if (!active.Add(constructor.OriginalDefinition))
            throw call.Refuse("calls itself");

        Types types = call.Types.Inside(constructor);
        BindParameters(call, types, builder);
        var expressions = new ExpressionReader(builder, this, new Frame(types, call.This, Initialises: true), cancellation);
        IInvocationOperation? other = sources.ChainedConstructor(constructor);
        if (other is null)
            InitialiseFields(call.This!, constructor, expressions, builder);
        else
            expressions.ReadChained(other);
        if (sources.Body(constructor) is { } body)
            ReadBody(call, types, body, null, builder);
        active.Remove(constructor.OriginalDefinition);
    }

    /// <summary>The statements of a method; null where its source is not in this compilation.</summary>
    public ImmutableArray<IOperation>? Body(IMethodSymbol method) => sources.Body(method);

    /// <summary>The field that an automatic property of a struct is.</summary>
    public IFieldSymbol? FieldBehind(IPropertySymbol property) => sources.FieldBehind(property);

    /// <summary>The initial value of a read-only field or automatic property that nothing else can set.</summary>
    public IOperation? InitialValue(ISymbol member, CancellationToken token) => sources.InitialValue(member, token);

    private static void BindParameters(Call call, Types types, IrBuilder builder)
    {
        IMethodSymbol method = call.Method.OriginalDefinition;
        for (int i = 0; i < call.Arguments.Count; i++)
        {
            IParameterSymbol parameter = method.Parameters[i];
            if (call.Arguments[i].Place is { } place)
            {
                builder.Bind(parameter, place);
                continue;
            }

            Value value = call.Arguments[i].Value!;
            Place local = builder.NewPlace(parameter.Name, types.Of(parameter.Type) ?? value.Shape);
            builder.Assign(local, value);
            builder.Bind(parameter, local);
        }
    }

    /// <summary>Field and property initialisers, and the parameters of a record that are properties.</summary>
    private void InitialiseFields(Place target, IMethodSymbol constructor, ExpressionReader expressions, IrBuilder builder)
    {
        foreach (ShapeField field in target.Shape.Fields)
        {
            ISymbol member = (field.Symbol.AssociatedSymbol ?? field.Symbol).OriginalDefinition;
            if (sources.PositionalParameter(member, constructor) is { } parameter && builder.Find(parameter) is { } place)
                builder.Assign(target.Field(field), place.Read());
            else if (sources.Initializer(member) is { } initializer)
                builder.Assign(target.Field(field), expressions.ReadValue(initializer));
        }
    }

    private void ReadBody(Call call, Types types, ImmutableArray<IOperation> body, Place? result, IrBuilder builder)
    {
        Variable? done = null;
        if (HasInnerReturns(body, result is null))
        {
            done = builder.NewLocal("done", ScalarType.Bool);
            builder.Assign(done, Build.False);
        }

        bool initialises = call.Method is { MethodKind: MethodKind.Constructor } or { IsInitOnly: true };
        var expressions = new ExpressionReader(builder, this, new Frame(types, call.This, initialises), cancellation);
        new BodyReader(builder, expressions, new ReturnTarget(result, null, isInlined: true, done)).Read(body);
    }

    private static bool HasInnerReturns(ImmutableArray<IOperation> body, bool isVoid)
    {
        int returns = 0;
        foreach (IOperation statement in body)
            returns += statement.WithoutLocalFunctions().Count(static o => o is IReturnOperation or IThrowOperation);
        if (returns > 0 && body.Any(static s => s.WithoutLocalFunctions().OfType<ILoopOperation>()
            .Any(static l => l.WithoutLocalFunctions().Any(static o => o is IReturnOperation or IThrowOperation))))
        {
            return true;
        }

        return returns > (isVoid && !(body.Length > 0 && body[body.Length - 1] is IReturnOperation) ? 0 : 1);
    }

    private static string NameOf(IMethodSymbol method) => method.MethodKind switch
    {
        MethodKind.PropertyGet => method.AssociatedSymbol!.Name,
        MethodKind.UserDefinedOperator or MethodKind.Conversion => method.Name.Substring("op_".Length),
        _ => method.Name,
    };
}
