using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator.Tests;

/// <summary>
/// Who may know whom. The rules are data; each is shown to fail on a planted violation, and holds for all sources.
/// </summary>
public class ArchitectureTests
{
    private const string Generator = "generator/KernelGen.Generator";

    /// <summary>Folder, what its files must not mention, and a line that would break the rule.</summary>
    private static readonly (string Folder, string[] Forbidden, string Planted)[] Rules =
    [
        ("Ir", ["Microsoft.CodeAnalysis", "Frontend", "Passes", "Targets", "Diagnostics", "Model"], "using KernelGen.Generator.Passes;"),
        ("Model", ["Microsoft.CodeAnalysis", "Frontend", "Passes", "Targets", "Diagnostics"], "using Microsoft.CodeAnalysis;"),
        ("Passes", ["Microsoft.CodeAnalysis", "Frontend", "Targets", "Diagnostics"], "using KernelGen.Generator.Frontend;"),
        ("Targets", ["ISymbol", "IOperation", "SyntaxNode", "SemanticModel", "Compilation", "Location", "Frontend", "Diagnostics"], "class C { Frontend.Reading r; }"),
        ("Support", ["ISymbol", "IOperation", "SyntaxNode", "SemanticModel", "Compilation", "Frontend", "Passes", "Targets", "Diagnostics", "Model"], "class C { Microsoft.CodeAnalysis.ISymbol s; }"),
        ("Frontend", ["Passes", "Targets"], "using KernelGen.Generator.Targets;"),
        ("Remarks", ["Passes", "Targets", "Model"], "using KernelGen.Generator.Passes;"),
        ("Diagnostics", ["Frontend", "Passes", "Targets", "ISymbol", "IOperation", "SemanticModel", "Compilation"], "class C { Compilation c; }"),
    ];

    public static TheoryData<string> Folders => new(Rules.Select(static r => r.Folder));

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_folder_mentions_only_what_it_may(string folder)
    {
        (_, string[] forbidden, string planted) = Rules.Single(r => r.Folder == folder);
        string path = Repository.Folder(Generator, folder);

        Assert.NotEmpty(Sources(path));
        Assert.Empty(Sources(path).SelectMany(file => Mentions(File.ReadAllText(file), forbidden).Select(name => $"{Path.GetFileName(file)} mentions {name}")));
        Assert.NotEmpty(Mentions(planted, forbidden));
    }

    [Fact]
    public void Every_folder_of_the_generator_has_a_rule()
    {
        string[] folders = [.. Directory.GetDirectories(Repository.Folder(Generator)).Select(static d => Path.GetFileName(d)!).Where(static d => d is not ("bin" or "obj"))];

        Assert.Empty(folders.Except(Rules.Select(static r => r.Folder)));
    }

    /// <summary>Symbols and operations: in the front end, in the remarks, which point into the source, in the two entry points, and nowhere else.</summary>
    [Fact]
    public void Roslyn_symbols_stay_in_the_front_end_the_remarks_and_the_entry_points()
    {
        string[] symbols = ["IMethodSymbol", "INamedTypeSymbol", "ITypeSymbol", "ISymbol", "IOperation", "SemanticModel", "AttributeData"];
        string[] files = [.. Sources(Repository.Folder(Generator)).Where(file => Mentions(File.ReadAllText(file), symbols).Any())
            .Select(file => Path.GetRelativePath(Repository.Folder(Generator), file).Replace('\\', '/')).Where(static file => !file.StartsWith("Frontend/", StringComparison.Ordinal) && !file.StartsWith("Remarks/", StringComparison.Ordinal))];

        Assert.Equal(["DataParallelAnalyzer.cs"], files);
    }

    [Fact]
    public void The_run_time_does_not_know_ilgpu()
    {
        Assert.DoesNotContain(typeof(KernelRuntime).Assembly.GetReferencedAssemblies(), static a => a.Name!.StartsWith("ILGPU", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Sources(Repository.Folder("src/KernelGen")), static file => Mentions(File.ReadAllText(file), ["ILGPU"]).Any());
        Assert.NotEmpty(Mentions("using ILGPU;", ["ILGPU"]));
        Assert.Contains(typeof(Ilgpu.IlgpuDevices).Assembly.GetReferencedAssemblies(), static a => a.Name!.StartsWith("ILGPU", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void No_file_but_the_tables_of_lane_operations_is_longer_than_three_hundred_lines()
    {
        string[] folders = ["generator", "src", "tests", "samples"];
        string[] files = [.. folders.Select(static f => Repository.Folder(f)).Where(Directory.Exists).SelectMany(Sources)
            .Where(static file => !Path.GetFileName(file).StartsWith("Lanes.", StringComparison.Ordinal))];

        Assert.NotEmpty(files);
        Assert.DoesNotContain(files, static file => IsTooLong(File.ReadLines(file)));
        Assert.True(IsTooLong(Enumerable.Repeat("", 301)));
        Assert.False(IsTooLong(Enumerable.Repeat("", 300)));
    }

    [Fact]
    public void A_file_of_the_generator_has_one_type_by_its_name()
    {
        string[] files = [.. Sources(Repository.Folder(Generator)).Where(static file => Strangers(Path.GetFileName(file), File.ReadAllText(file)).Any())];

        // The model's records, the nodes of the IR and their enums are read together.
        string[] together = ["KernelModel.cs", "Expr.cs", "Stmt.cs", "KernelFunction.cs", "EquatableArray.cs", "IsExternalInit.cs", "Variable.cs", "Op.cs", "Ops.cs", "Intrinsics.cs"];
        Assert.Empty(files.Select(static f => Path.GetFileName(f)!).Except(together));
        Assert.NotEmpty(Strangers("A.cs", "class A; public class B;"));
    }

    [Theory]
    [InlineData("Helper")]
    [InlineData("Manager")]
    [InlineData("Util")]
    public void No_type_is_named_for_nothing(string suffix) =>
        Assert.DoesNotContain(
            typeof(DataParallelGenerator).Assembly.GetTypes().Concat(typeof(KernelRuntime).Assembly.GetTypes()),
            type => type.Name.EndsWith(suffix, StringComparison.Ordinal) || type.Name.EndsWith(suffix + "s", StringComparison.Ordinal));

    [Fact]
    public void The_generator_keeps_no_mutable_static_state()
    {
        static bool IsMutable(System.Reflection.FieldInfo field) => !field.IsInitOnly && !field.IsLiteral;
        System.Reflection.FieldInfo[] fields = [.. typeof(DataParallelGenerator).Assembly.GetTypes()
            .Where(static t => !t.Name.StartsWith('<') && t.FullName?.Contains(">", StringComparison.Ordinal) != true)
            .SelectMany(static t => t.GetFields(System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic))];

        Assert.NotEmpty(fields);
        Assert.Empty(fields.Where(IsMutable).Select(static f => $"{f.DeclaringType}.{f.Name}"));
        Assert.True(IsMutable(typeof(Planted).GetField(nameof(Planted.Count))!));
    }

    private static bool IsTooLong(IEnumerable<string> lines) => lines.Skip(300).Any();

    private static IEnumerable<string> Sources(string folder) => Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(static file => !file.Split(Path.DirectorySeparatorChar).Any(static part => part is "bin" or "obj") && !file.Contains(".verified.", StringComparison.Ordinal) && !file.Contains(".received.", StringComparison.Ordinal));

    /// <summary>Which of the names occur in code as a name or as the beginning or the end of a qualified one.</summary>
    private static IEnumerable<string> Mentions(string source, string[] names)
    {
        HashSet<string> found = new(StringComparer.Ordinal);
        foreach (SyntaxNode node in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes())
        {
            if (node is BaseNamespaceDeclarationSyntax)
                continue;
            if (node is NameSyntax { Parent: not BaseNamespaceDeclarationSyntax } name && !IsMember(name))
                found.UnionWith(names.Where(n => name.ToString() == n || name.ToString().EndsWith("." + n, StringComparison.Ordinal)));
        }

        return found;
    }

    /// <summary>The name after a dot in an expression is a member's, which may be called as a folder is.</summary>
    private static bool IsMember(NameSyntax name) =>
        name.Parent is InvocationExpressionSyntax or ArgumentSyntax || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name);

    private static IEnumerable<string> Strangers(string file, string source) => CSharpSyntaxTree.ParseText(source).GetRoot()
        .DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        .Where(static t => t.Parent is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .Select(static t => t.Identifier.ValueText)
        .Where(name => file.Split('.', '{')[0] != name);

    private static class Planted
    {
        public static int Count = 1;
    }
}
