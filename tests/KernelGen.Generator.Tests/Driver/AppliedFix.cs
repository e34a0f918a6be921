using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace KernelGen.Generator.Tests;

/// <summary>Applies code fixes as an editor does: to a document of a workspace, for the first diagnostic that has one.</summary>
internal static class AppliedFix
{
    /// <summary>The source after the fix of the diagnostic with this id, or null where there is none to offer.</summary>
    public static string? Of(string source, string id, CodeFixProvider provider)
    {
        Diagnostic reported = GeneratorRun.Of(new TestProject(source)).Diagnostics.First(d => d.Id == id);
        CodeAction? action = null;
        using var workspace = new AdhocWorkspace();
        Document document = DocumentIn(workspace, source);
        SyntaxTree tree = document.GetSyntaxTreeAsync().GetAwaiter().GetResult()!;
        Diagnostic diagnostic = Diagnostic.Create(reported.Descriptor, Location.Create(tree, reported.Location.SourceSpan));
        var context = new CodeFixContext(document, diagnostic, (offered, _) => action ??= offered, CancellationToken.None);
        provider.RegisterCodeFixesAsync(context).GetAwaiter().GetResult();
        if (action is null)
            return null;

        ApplyChangesOperation applied = action.GetOperationsAsync(CancellationToken.None).GetAwaiter().GetResult().OfType<ApplyChangesOperation>().Single();
        Document changed = applied.ChangedSolution.GetDocument(document.Id)!;
        changed = Simplifier.ReduceAsync(changed, Simplifier.Annotation).GetAwaiter().GetResult();
        changed = Formatter.FormatAsync(changed, Formatter.Annotation).GetAwaiter().GetResult();
        return changed.GetTextAsync().GetAwaiter().GetResult().ToString();
    }

    private static Document DocumentIn(AdhocWorkspace workspace, string source)
    {
        Compilation compilation = new TestProject(source).Compile();
        Project project = workspace.AddProject("Consumer", LanguageNames.CSharp)
            .WithCompilationOptions(compilation.Options)
            .WithMetadataReferences(compilation.References);
        return project.AddDocument("Source.cs", source);
    }
}
