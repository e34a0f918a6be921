using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace KernelGen.Generator.Tests;

/// <summary>
/// The generator and the analyzer, run over a project. The generator runs twice, and the second time over a copy of the
/// same compilation everything must come from its cache.
/// </summary>
internal sealed class GeneratorRun
{
    private readonly TestProject project;
    private readonly CSharpCompilation compilation;
    private readonly GeneratorDriver driver;
    private readonly GeneratorRunResult result;
    private readonly IReadOnlyList<string>? expected;
    private CSharpCompilation? output;
    private ImmutableArray<Diagnostic>? diagnostics;

    private GeneratorRun(TestProject project, IReadOnlyList<string>? expected)
    {
        this.project = project;
        this.expected = expected;
        compilation = project.Compile();
        driver = Driver(project).RunGenerators(compilation);
        result = driver.GetRunResult().Results[0];
        AssertCached(After(compilation.Clone()));
    }

    /// <summary>The text of each generated file by its name.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        result.GeneratedSources.ToDictionary(static s => s.HintName, static s => s.SourceText.ToString(), StringComparer.Ordinal);

    public string AllText => string.Join("\n", result.GeneratedSources.Select(static s => s.SourceText.ToString()));

    /// <summary>What the generator and the analyzer report, by place.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => diagnostics ??=
        [.. result.Diagnostics.Concat(AnalyzerDiagnostics(Output, project)).OrderBy(static d => d.Location.SourceSpan.Start)];

    /// <summary>The consumer's compilation with the generated files, in which warnings are not turned off.</summary>
    public CSharpCompilation Output => output ??= compilation.AddSyntaxTrees(result.GeneratedSources.Select(s => CSharpSyntaxTree.ParseText(
        s.SourceText.ToString().Replace("#pragma warning disable\n", "#pragma warning disable CS0108, CS0612, CS0618\n", StringComparison.Ordinal),
        project.ParseOptions,
        s.HintName)));

    public CSharpCompilation Input => compilation;

    /// <summary>Runs over one or more sources, the first of which may have markup.</summary>
    public static GeneratorRun Of(string source, params string[] others)
    {
        Markup markup = Markup.Read(source);
        return new GeneratorRun(new TestProject([markup.Source, .. others]), markup.Expected);
    }

    public static GeneratorRun Of(TestProject project) => new(project, null);

    /// <summary>Runs over members of a partial class in a namespace.</summary>
    public static GeneratorRun OfMembers(string members) => Of(Members(members));

    public static string Members(string members) => $$"""
        using KernelGen;

        namespace Demo;

        public static partial class Kernels
        {
            {{members}}
        }
        """;

    public static GeneratorDriver Driver(TestProject project, bool trackSteps = true) => CSharpGeneratorDriver.Create(
        [new DataParallelGenerator().AsSourceGenerator()],
        parseOptions: project.ParseOptions,
        optionsProvider: new ProjectOptions(project),
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackSteps));

    /// <summary>The same driver's result after the compilation has changed.</summary>
    public GeneratorRunResult After(Compilation changed) => driver.RunGenerators(changed).GetRunResult().Results[0];

    /// <summary>The result after one source has been edited.</summary>
    public GeneratorRunResult AfterEdit(string source, string edited) => After(Edit(source, edited));

    /// <summary>The compilation with a part of a source replaced; the part must be there.</summary>
    public CSharpCompilation Edit(string part, string replacement)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(t => t.ToString().Contains(part, StringComparison.Ordinal));
        string text = tree.ToString();
        var change = new Microsoft.CodeAnalysis.Text.TextChange(
            new Microsoft.CodeAnalysis.Text.TextSpan(text.IndexOf(part, StringComparison.Ordinal), part.Length), replacement);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(change)));
    }

    /// <summary>Asserts that the output compiles without an error or a warning that the input has not.</summary>
    public GeneratorRun Compiles()
    {
        Diagnostic[] problems = [.. Problems(Output).Where(static d => d.Location.SourceTree?.FilePath.StartsWith("Source", StringComparison.Ordinal) != true)];
        Assert.True(problems.Length == 0, string.Join("\n", problems.Select(static d => d.ToString())) + "\n\n" + AllText);
        Diagnostic[] own = [.. Problems(Output)];
        Assert.True(own.Length == 0, string.Join("\n", own.Select(static d => d.ToString())));
        return this;
    }

    /// <summary>Asserts that exactly the diagnostics of the markup are reported, and exactly there.</summary>
    public GeneratorRun ReportsAsMarked()
    {
        string[] actual = [.. Diagnostics
            .Select(static d => Markup.Describe(d.Id, d.Location.SourceSpan, d.Location.SourceTree?.ToString(d.Location) ?? ""))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(expected ?? [], actual);
        return this;
    }

    public GeneratorRun ReportsNothing()
    {
        Assert.Empty(Diagnostics.Select(static d => d.ToString()));
        return this;
    }

    public GeneratorRun Says(string message)
    {
        Assert.Contains(Diagnostics, d => d.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains(message, StringComparison.Ordinal));
        return this;
    }

    /// <summary>Asserts that the generated code holds this text.</summary>
    public GeneratorRun Generates(string text)
    {
        Assert.Contains(text, AllText, StringComparison.Ordinal);
        return this;
    }

    public GeneratorRun GeneratesNothing()
    {
        Assert.Empty(Files.Keys);
        return this;
    }

    /// <summary>Asserts that no step of ours, and no output, was computed anew with another value.</summary>
    public static void AssertCached(GeneratorRunResult run) => Assert.Empty(CachedSteps.Violations(run));

    private static IEnumerable<Diagnostic> Problems(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(static d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed);

    private static ImmutableArray<Diagnostic> AnalyzerDiagnostics(CSharpCompilation compilation, TestProject project) => compilation
        .WithAnalyzers([new DataParallelAnalyzer()], new AnalyzerOptions([], new ProjectOptions(project)))
        .GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
}

file static class TreeText
{
    public static string ToString(this SyntaxTree tree, Location location) => tree.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length);
}
