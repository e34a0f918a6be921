using System.Collections.Immutable;
using KernelGen.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KernelGen.Generator.Frontend;

/// <summary>Reads the bodies of methods whose source is at hand into the kernel that calls them.</summary>
internal sealed class Inliner(Compilation compilation, CancellationToken cancellation)
{
    private readonly HashSet<ISymbol> active = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<SyntaxTree, SemanticModel> models = [];
    private readonly List<SyntaxNode> read = [];

    /// <summary>The declarations whose insides were read.</summary>
    public IReadOnlyList<SyntaxNode> Read => read;

    /// <summary>Whether names that generated code uses mean something else beside this method.</summary>
    public bool HidesGeneratedNames(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences[0] is var place && NameConflicts.Any(method, Model(place.SyntaxTree), place.Span.Start);

    /// <summary>The value of a call, its statements added to the builder.</summary>
    public Expr Inline(IInvocationOperation call, Expr[] arguments, IrBuilder builder)
    {
        IMethodSymbol method = call.TargetMethod;
        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
            throw CannotCall(call, "is generic");
        if (!active.Add(method))
            throw CannotCall(call, "calls itself");
        if (Body(method) is not { } body)
            throw CannotCall(call, "has no source here to be inlined");

        for (int i = 0; i < arguments.Length; i++)
        {
            Variable parameter = builder.NewLocal(method.Parameters[i].Name, arguments[i].Type);
            builder.Assign(parameter, arguments[i]);
            builder.Bind(method.Parameters[i], parameter);
        }

        Variable result = builder.NewLocal(method.Name, method.ReturnType.Scalar()!.Value);
        Variable? done = null;
        if (HasInnerReturns(body))
        {
            done = builder.NewLocal("done", ScalarType.Bool);
            builder.Assign(done, Build.False);
        }

        var expressions = new ExpressionReader(builder, this, cancellation);
        new BodyReader(builder, expressions, new ReturnTarget([result], null, isInlined: true, done)).Read(body);
        active.Remove(method);
        return Build.Read(result);
    }

    /// <summary>The statements of a method; null where its source is not in this compilation.</summary>
    public ImmutableArray<IOperation>? Body(IMethodSymbol method)
    {
        if (method.DeclaringSyntaxReferences.Length == 0
            || method.DeclaringSyntaxReferences[0].GetSyntax(cancellation) is not { } syntax
            || syntax is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax))
        {
            return null;
        }

        read.Add(syntax);
        return Model(syntax.SyntaxTree).GetOperation(syntax, cancellation) switch
        {
            IMethodBodyOperation body => (body.BlockBody ?? body.ExpressionBody)?.Operations,
            ILocalFunctionOperation function => function.Body?.Operations,
            _ => null,
        };
    }

    /// <summary>The initial value of a read-only field that nothing else can set.</summary>
    public IOperation? InitialValue(IFieldSymbol field, CancellationToken token)
    {
        if (field.ContainingType.StaticConstructors.Any(static c => !c.IsImplicitlyDeclared)
            || field.DeclaringSyntaxReferences.Length == 0
            || field.DeclaringSyntaxReferences[0].GetSyntax(token) is not VariableDeclaratorSyntax { Initializer: { } initializer })
        {
            return null;
        }

        read.Add(initializer.Parent!);
        return (Model(initializer.SyntaxTree).GetOperation(initializer, token) as IFieldInitializerOperation)?.Value is { ConstantValue.HasValue: true } value
            ? value
            : null;
    }

    private static bool HasInnerReturns(ImmutableArray<IOperation> body)
    {
        int returns = 0;
        foreach (IOperation statement in body)
            returns += statement.WithoutLocalFunctions().Count(static o => o is IReturnOperation or IThrowOperation);
        return returns > 1 || (returns == 1 && body.Any(static s =>
            s.WithoutLocalFunctions().Any(static o => o is ILoopOperation && o.WithoutLocalFunctions().Any(static i => i is IReturnOperation))));
    }

    private static Unreadable CannotCall(IInvocationOperation call, string why) => new(
        Rules.Call,
        call.Syntax.GetLocation(),
        call.TargetMethod.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat),
        why);

    private SemanticModel Model(SyntaxTree tree)
    {
        if (!models.TryGetValue(tree, out SemanticModel? model))
        {
            model = compilation.GetSemanticModel(tree);
            models.Add(tree, model);
        }

        return model;
    }
}
