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
        trees = [.. Files(folder).Select(static path => Parse(Unmarked(File.ReadAllText(path)), path)).Prepend(Parse(ImplicitUsings, ""))];
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

    /// <summary>How many methods may be kernels as they are, and one.</summary>
    public int Kernels => Methods.Count(IsOfNumbers) + 1;

    /// <summary>Whether a method computes numbers from numbers, so that it may be a kernel as it is.</summary>
    public static bool IsOfNumbers(MethodDeclarationSyntax method) =>
        method.TypeParameterList is null && IsNumber(method.ReturnType) && method.ParameterList.Parameters.Count > 0
        && method.ParameterList.Parameters.All(static parameter => IsNumber(parameter.Type));

    /// <summary>Whether a type is one of numbers, by its name.</summary>
    public static bool IsNumber(TypeSyntax? type) => type switch
    {
        PredefinedTypeSyntax predefined => predefined.Keyword.Kind() is not (SyntaxKind.StringKeyword or SyntaxKind.ObjectKeyword),
        TupleTypeSyntax tuple => tuple.Elements.All(static element => IsNumber(element.Type)),
        GenericNameSyntax { Identifier.Text: "ReadOnlySpan" } span => IsNumber(span.TypeArgumentList.Arguments[0]),
        _ => false,
    };

    /// <summary>
    /// The projects below a folder that have methods; not the run time's, which generated code calls, nor declarations of
    /// ILGPU, which it calls too.
    /// </summary>
    public static IReadOnlyList<RealProject> Below(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.csproj", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(static file => Path.GetFileNameWithoutExtension(file) is not ("KernelGen" or "KernelGen.Ilgpu" or "Ilgpu.Declarations"))
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

    /// <summary>
    /// Without the methods that call what is generated, which is not there before the generator has run, and without the
    /// marks that there are already.
    /// </summary>
    private static string Unmarked(string text)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(text).GetRoot();
        IEnumerable<SyntaxNode> registrations = Attributed(root, "ModuleInitializer").Select(static list => list.Parent!);
        root = root.RemoveNodes(registrations, SyntaxRemoveOptions.KeepNoTrivia)!;
        return root.RemoveNodes(Attributed(root, "DataParallel"), SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString();
    }

    private static IEnumerable<AttributeListSyntax> Attributed(SyntaxNode root, string attribute) =>
        root.DescendantNodes().OfType<AttributeListSyntax>()
            .Where(list => list.Attributes.Any(a => a.Name.ToString() == attribute) && list.Parent is MethodDeclarationSyntax);
}
