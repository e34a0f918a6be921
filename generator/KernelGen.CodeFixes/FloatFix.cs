using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>Makes an expression of a float kernel float: its double literals, and calls of Math that MathF has too.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FloatFix)), Shared]
public sealed class FloatFix : CodeFixProvider
{
    private const string DoubleArithmetic = "KG0204";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DoubleArithmetic];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not { } expression || model is null)
            return;

        SyntaxNode[] doubles = [.. expression.DescendantNodesAndSelf().Where(node => InFloat(node, model) is not null)];
        if (doubles.Length == 0)
            return;
        context.RegisterCodeFix(
            CodeAction.Create(
                "Compute in float",
                _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNodes(
                    doubles, (original, _) => InFloat(original, model)!.WithTriviaFrom(original)))),
                DoubleArithmetic),
            context.Diagnostics);
    }

    /// <summary>What a literal or the name of a class becomes; null for all else.</summary>
    private static SyntaxNode? InFloat(SyntaxNode node, SemanticModel model)
    {
        switch (node)
        {
            case LiteralExpressionSyntax { Token: { Value: double value } token } when !float.IsInfinity((float)value):
                string digits = token.Text.TrimEnd('d', 'D');
                return SyntaxFactory.LiteralExpression(
                    SyntaxKind.NumericLiteralExpression,
                    SyntaxFactory.ParseToken(string.Format(CultureInfo.InvariantCulture, "{0}f", digits)));
            case ExpressionSyntax { Parent: MemberAccessExpressionSyntax access } type
                when access.Expression == type && model.GetSymbolInfo(type).Symbol is INamedTypeSymbol { Name: "Math" } math && IsSystem(math)
                    && HasTwin(model, access.Name.Identifier.ValueText):
                return SyntaxFactory.ParseExpression(type.ToString() + "F");
            default:
                return null;
        }
    }

    private static bool HasTwin(SemanticModel model, string name) =>
        model.Compilation.GetTypeByMetadataName("System.MathF")?.GetMembers(name).IsEmpty == false;

    private static bool IsSystem(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
}
