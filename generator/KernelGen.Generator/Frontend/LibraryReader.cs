using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace KernelGen.Generator.Frontend;

/// <summary>
/// Reads KernelGen's own elementary functions, which are written in plain C# and compiled by KernelGen itself. In: the
/// class that has them. Out: the IR of each public one.
/// </summary>
internal static class LibraryReader
{
    /// <summary>Marks the class whose functions become functions of lanes.</summary>
    public const string AttributeName = "KernelGen.LaneFunctionsAttribute";

    /// <summary>The functions of a class that is marked.</summary>
    public static EquatableArray<KernelFunction> Read(GeneratorAttributeSyntaxContext source, CancellationToken cancellation) =>
        Read((INamedTypeSymbol)source.TargetSymbol, source.SemanticModel.Compilation, cancellation);

    private static EquatableArray<KernelFunction> Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var functions = new List<KernelFunction>();
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>().Where(IsFunction))
            functions.Add(new FunctionReader(method, new Inliner(compilation, cancellation), cancellation).Read(method.Name, KernelReduction.None));
        return functions.ToEquatableArray();
    }

    /// <summary>The functions of a class that stands in source texts of its own.</summary>
    public static EquatableArray<KernelFunction> Read(
        string metadataName, IEnumerable<string> texts, Compilation references, CancellationToken cancellation)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Library",
            texts.Append("global using System;").Select(t => CSharpSyntaxTree.ParseText(t, options, cancellationToken: cancellation)),
            references.References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        return compilation.Assembly.GetTypeByMetadataName(metadataName) is { } type
            ? Read(type, compilation, cancellation)
            : EquatableArray.Of<KernelFunction>();
    }

    private static bool IsFunction(IMethodSymbol method) =>
        method is { DeclaredAccessibility: Accessibility.Public, IsStatic: true, MethodKind: MethodKind.Ordinary, IsGenericMethod: false }
        && method.ReturnType.Scalar() is { } result && result.IsFloat()
        && method.Parameters.All(p => p.RefKind == RefKind.None && p.Type.Scalar() == result);
}
