using Microsoft.CodeAnalysis;

namespace KernelGen.Generator.Diagnostics;

/// <summary>One diagnostic: what can be wrong with a marked method, and what the user reads.</summary>
/// <param name="Id">Such as KG0001; its page is generator/docs/KG0001.md.</param>
/// <param name="Title">A few words.</param>
/// <param name="Format">One sentence that names what is wrong, and one that says how to mend it.</param>
/// <param name="Severity">Error where no overload is generated; information where one is, but lacks a target.</param>
/// <param name="Denies">The targets that the kernel lacks because of it.</param>
internal sealed record Rule(
    string Id, string Title, string Format, DiagnosticSeverity Severity, KernelTarget Denies = KernelTarget.None)
{
    public const string Category = "KernelGen";

    private DiagnosticDescriptor? descriptor;

    public DiagnosticDescriptor Descriptor => descriptor ??= new DiagnosticDescriptor(
        Id,
        Title,
        Format,
        Category,
        Severity,
        isEnabledByDefault: true,
        helpLinkUri: $"https://github.com/kernelgen/kernelgen/blob/main/generator/docs/{Id}.md");
}
