using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace KernelGen.CodeFixes;

/// <summary>Replaces an estimate, whose bits differ between machines, by the function that it estimates.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(EstimateFix)), Shared]
public sealed class EstimateFix : CodeFixProvider
{
    private const string Call = "KG0103";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Call];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax call
            || model?.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol method
            || Twin(method) is not { } twin)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Call {twin.Substring(twin.LastIndexOf('.', twin.LastIndexOf('.') - 1) + 1)}",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(
                    call.Expression,
                    SyntaxFactory.ParseExpression(twin).WithTriviaFrom(call.Expression).WithAdditionalAnnotations(Simplifier.Annotation)))),
                Call),
            context.Diagnostics);
    }

    private static string? Twin(IMethodSymbol method)
    {
        if (method.ContainingNamespace is not { Name: "System", ContainingNamespace.IsGlobalNamespace: true })
            return null;
        string math = method.ReturnType.SpecialType == SpecialType.System_Single ? "MathF" : "Math";
        return method.Name switch
        {
            "ReciprocalSqrtEstimate" => "global::KernelGen.KernelMath.ReciprocalSqrt",
            "MultiplyAddEstimate" => $"global::System.{math}.FusedMultiplyAdd",
            _ => null,
        };
    }
}
