using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.CodeFixes;

/// <summary>Adds the modifier that a declaration lacks: 'static' to a marked method, 'partial' to a type around it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ModifierFix)), Shared]
public sealed class ModifierFix : CodeFixProvider
{
    private const string NotStatic = "KG0001";
    private const string NotPartial = "KG0002";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [NotStatic, NotPartial];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindToken(context.Span.Start).Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>() is not { } declaration)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            string modifier = diagnostic.Id == NotStatic ? "static" : "partial";
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Make '{root.ToFullString().Substring(context.Span.Start, context.Span.Length)}' {modifier}",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(declaration, With(declaration, modifier)))),
                    diagnostic.Id),
                diagnostic);
        }
    }

    private static MemberDeclarationSyntax With(MemberDeclarationSyntax declaration, string modifier)
    {
        SyntaxToken token = SyntaxFactory.Token(modifier == "static" ? SyntaxKind.StaticKeyword : SyntaxKind.PartialKeyword)
            .WithTrailingTrivia(SyntaxFactory.Space);
        SyntaxTokenList modifiers = declaration.Modifiers;
        if (modifiers.Count > 0)
            return declaration.WithModifiers(modifiers.Insert(Place(modifiers, modifier), token));

        // The new first token takes over what stands before the declaration's own; attributes keep theirs.
        SyntaxToken first = declaration.AttributeLists.Count > 0
            ? declaration.AttributeLists.Last().GetLastToken().GetNextToken()
            : declaration.GetFirstToken();
        return declaration.ReplaceToken(first, first.WithLeadingTrivia()).WithModifiers(
            SyntaxFactory.TokenList(token.WithLeadingTrivia(first.LeadingTrivia)));
    }

    /// <summary>'partial' is the last modifier; 'static' follows the accessibility.</summary>
    private static int Place(SyntaxTokenList modifiers, string modifier)
    {
        if (modifier == "partial")
            return modifiers.Count;
        int place = 0;
        while (place < modifiers.Count && SyntaxFacts.IsAccessibilityModifier(modifiers[place].Kind()))
            place++;
        return place > 0 ? place : modifiers.Count;
    }
}
