using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>
/// Marks methods of real projects, whatever they do, changes them at random and runs the generator over them: it must not
/// fail, and where the input compiles, so must the output.
/// </summary>
internal sealed class RobustnessRun(IReadOnlyList<RealProject> projects, int seed, TextWriter output)
{
    private const int BatchSize = 120;
    private const string InternalError = "KG0999";

    private readonly Random random = new(seed);
    private readonly List<string> crashes = [];
    private readonly List<string> uncompilable = [];

    public int Bodies { get; private set; }

    /// <summary>How many of them compile, before the generator and after it.</summary>
    public int Compiling { get; private set; }

    /// <summary>How many files were generated.</summary>
    public int Files { get; private set; }

    /// <summary>How many kernels got a loop of vectors.</summary>
    public int Vectorised { get; private set; }

    public IReadOnlyList<string> Crashes => crashes;

    public IReadOnlyList<string> Uncompilable => uncompilable;

    public RobustnessRun Run(int count)
    {
        int total = projects.Sum(static project => project.Kernels);
        while (Bodies < count)
        {
            int at = random.Next(total);
            RealProject project = projects.First(candidate => (at -= candidate.Kernels) < 0);
            RunBatch(project, Math.Min(BatchSize, count - Bodies));
            output.WriteLine(this);
        }

        return this;
    }

    public override string ToString() => $"{Bodies} bodies ({Compiling} compile, {Vectorised} vectorised), {Files} files generated, "
        + $"{crashes.Count} crashes, {uncompilable.Count} uncompilable outputs";

    private void RunBatch(RealProject project, int count)
    {
        MethodDeclarationSyntax[] shuffled = [.. project.Methods];
        random.Shuffle(shuffled);

        // One of each file, so that an error tells whose it is; of most files one that may be a kernel.
        MethodDeclarationSyntax[] methods =
        [
            .. shuffled.OrderBy(method => RealProject.IsOfNumbers(method) ? random.Next(4) : 3)
                .DistinctBy(static method => method.SyntaxTree).Take(count),
        ];
        SyntaxTree[] marked = [.. methods.Select(method => MarkedMethod.Make(method, random))];
        var changed = methods.Zip(marked).ToDictionary(static pair => pair.First.SyntaxTree, static pair => pair.Second);
        CSharpCompilation before = project.Compile(changed);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new DataParallelGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)marked[0].Options);
        driver = driver.RunGeneratorsAndUpdateCompilation(before, out Compilation after, out _);
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        Bodies += marked.Length;
        Files += result.GeneratedSources.Length;
        Vectorised += result.GeneratedSources.Count(static source => source.HintName.EndsWith(".Simd.g.cs", StringComparison.Ordinal));
        if (result.Exception is { } exception)
            crashes.Add($"{exception}\n{string.Join('\n', marked.Select(Marked))}");
        foreach (Diagnostic error in result.Diagnostics.Where(static d => d.Id == InternalError))
            crashes.Add($"{error}\n{(error.Location.SourceTree is { } tree ? Marked(tree) : "")}");

        HashSet<SyntaxTree> right = [.. marked.Where(tree => Error(before, tree) is null)];
        Compiling += right.Count;
        foreach (SyntaxTree tree in right)
        {
            if (Error(after, tree) is { } error)
                uncompilable.Add($"{error}\n{Marked(tree)}");
        }

        foreach (GeneratedSourceResult source in result.GeneratedSources)
        {
            if (Origin(before, source, marked) is { } tree && right.Contains(tree) && Error(after, source.SyntaxTree) is { } error)
                uncompilable.Add($"{error}\n{Marked(tree)}\n{source.SourceText}");
        }
    }

    /// <summary>What is wrong with a file; null where nothing is.</summary>
    private static string? Error(Compilation compilation, SyntaxTree tree)
    {
        try
        {
            return compilation.GetSemanticModel(tree).GetDiagnostics()
                .FirstOrDefault(static d => d.Severity == DiagnosticSeverity.Error)?.ToString();
        }
        catch (NullReferenceException error)
        {
            // The compiler itself fails on some method groups in code that is wrong.
            return error.ToString();
        }
    }

    /// <summary>The marked file that a generated one belongs to: the one whose class it names.</summary>
    private static SyntaxTree? Origin(CSharpCompilation compilation, GeneratedSourceResult source, SyntaxTree[] marked) =>
        marked.FirstOrDefault(tree => Method(tree) is { } method
            && compilation.GetSemanticModel(tree).GetDeclaredSymbol(method) is { } symbol
            && source.HintName.StartsWith($"{symbol.ContainingType.ToDisplayString()}.{symbol.Name}Kernel", StringComparison.Ordinal));

    private static string Marked(SyntaxTree tree) => $"{tree.FilePath}\n{Method(tree)}";

    private static MethodDeclarationSyntax? Method(SyntaxTree tree) => tree.GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>()
        .FirstOrDefault(static method => method.AttributeLists.ToString().Contains("global::KernelGen.DataParallel", StringComparison.Ordinal));
}
