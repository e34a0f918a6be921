using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Tests;

/// <summary>A consumer's project: its sources and the options that matter to generated code.</summary>
internal sealed record TestProject(params string[] Sources)
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly ImmutableArray<MetadataReference> References = Find(static name =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "KernelGen.dll" or "netstandard.dll" or "mscorlib.dll");

    private static readonly ImmutableArray<MetadataReference> Ilgpu = Find(static name =>
        name is "KernelGen.Ilgpu.dll" || name.StartsWith("ILGPU", StringComparison.OrdinalIgnoreCase));

    public bool AllowUnsafe { get; init; } = true;

    /// <summary>Whether the project refers to KernelGen.Ilgpu, and so gets GPU kernels.</summary>
    public bool WithGpu { get; init; }

    public bool CheckOverflow { get; init; }

    public bool WithXmlDocumentation { get; init; }

    public NullableContextOptions Nullable { get; init; } = NullableContextOptions.Enable;

    public string? FloatMode { get; init; }

    /// <summary>Which kernels are dumped.</summary>
    public string? Dump { get; init; }

    /// <summary>The text of an .editorconfig beside the sources.</summary>
    public string? EditorConfig { get; init; }

    public CSharpParseOptions ParseOptions => CSharpParseOptions.Default.WithDocumentationMode(
        WithXmlDocumentation ? DocumentationMode.Diagnose : DocumentationMode.Parse);

    public CSharpCompilation Compile()
    {
        var trees = Sources.Prepend(ImplicitUsings).Select((text, i) => CSharpSyntaxTree.ParseText(
            SourceText.From(text, System.Text.Encoding.UTF8), ParseOptions, $"Source{i}.cs"));
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            allowUnsafe: AllowUnsafe,
            checkOverflow: CheckOverflow,
            nullableContextOptions: Nullable,
            warningLevel: 9999);
        if (EditorConfig is not null)
            options = options.WithSyntaxTreeOptionsProvider(new EditorConfigOptions(EditorConfig));
        return CSharpCompilation.Create("Consumer", trees, WithGpu ? References.AddRange(Ilgpu) : References, options);
    }

    private static ImmutableArray<MetadataReference> Find(Func<string, bool> isWanted) =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => isWanted(Path.GetFileName(path))).Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}
