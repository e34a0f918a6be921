using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>The sources of one real project, whose methods are to be marked.</summary>
internal sealed class RealProject
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly string name;
    private readonly ImmutableArray<SyntaxTree> trees;
    private readonly ImmutableArray<MetadataReference> references;

    private RealProject(string projectFile)
    {
        string folder = Path.GetDirectoryName(projectFile)!;
        name = Path.GetFileNameWithoutExtension(projectFile);
        trees = [.. Files(folder).Select(static path => Parse(WithoutRegistration(File.ReadAllText(path)), path)).Prepend(Parse(ImplicitUsings, ""))];
        references =
        [
            .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileNameWithoutExtension(path) != name)
                .Select(static path => MetadataReference.CreateFromFile(path)),
        ];
        Methods =
        [
            .. trees.SelectMany(static tree => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
                .Where(static method => (method.Body is not null || method.ExpressionBody is not null)
                    && method.ExplicitInterfaceSpecifier is null && method.Parent is TypeDeclarationSyntax),
        ];
    }

    /// <summary>All methods with a body.</summary>
    public ImmutableArray<MethodDeclarationSyntax> Methods { get; }

    /// <summary>The projects below a folder that have methods.</summary>
    public static IReadOnlyList<RealProject> Below(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(static file => new RealProject(file)).Where(static project => project.Methods.Length > 0),
    ];

    /// <summary>The project with some files changed.</summary>
    public CSharpCompilation Compile(IReadOnlyDictionary<SyntaxTree, SyntaxTree> changed) => CSharpCompilation.Create(
        name,
        trees.Select(tree => changed.GetValueOrDefault(tree, tree)),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    public static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Latest), path, System.Text.Encoding.UTF8);

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(path => !Path.GetRelativePath(folder, path).Split('/', '\\').Any(static part => part is "obj" or "bin" or "Snapshots"))
        .Order(StringComparer.Ordinal);

    /// <summary>Without the methods that call what is generated, which is not there before the generator has run.</summary>
    private static string WithoutRegistration(string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        return root.RemoveNodes(
            root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(static method => method.AttributeLists
                .SelectMany(static list => list.Attributes).Any(static attribute => attribute.Name.ToString() == "ModuleInitializer")),
            SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }
}
