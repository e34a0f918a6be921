using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit.Abstractions;

namespace KernelGen.Generator.Tests;

/// <summary>Whatever stands under the attribute: no crash, and output that compiles wherever the input does.</summary>
public class MutationTests(ITestOutputHelper log)
{
    private const int Kernels = 100;

    [Theory]
    [InlineData(1, false, true)]
    [InlineData(2, false, true)]
    [InlineData(3, false, true)]
    [InlineData(4, true, true)]
    [InlineData(5, false, false)]
    public void A_mutated_kernel_is_no_crash_and_its_output_compiles(int seed, bool checkOverflow, bool allowUnsafe)
    {
        var random = new Random(seed);
        string[] members = [.. Enumerable.Range(0, Kernels).Select(_ => Mutation.Create(random))];
        string[] reductions = ["", "", "", "(Reduce = Reduction.Sum)", "(Reduce = Reduction.Min)", "(Float = FloatMode.Contract)"];
        string[] sources = [.. members.Select((text, i) =>
            $"using System.Numerics;\nusing KernelGen;\npublic static partial class K{i}_\n{{\n    [DataParallel{reductions[random.Next(reductions.Length)]}] public static {text}\n}}")];

        GeneratorRun run = GeneratorRun.Of(new TestProject(sources) { CheckOverflow = checkOverflow, AllowUnsafe = allowUnsafe });

        string[] crashes = [.. run.Diagnostics.Where(static d => d.Id is "KG0999" or "AD0001").Select(static d => d.ToString())];
        Assert.True(crashes.Length == 0, string.Join('\n', crashes) + "\n" + string.Join('\n', sources.Where((_, i) => crashes.Any(c => c.Contains($"K{i}_", StringComparison.Ordinal)))));
        HashSet<string> broken = [.. Errors(run.Input).Select(static d => Class(d.Location.SourceTree!))];
        string[] errors = [.. Errors(run.Output).Where(d => !broken.Contains(Class(d.Location.SourceTree!))).Select(static d => $"{d}\n{d.Location.SourceTree}")];
        Assert.True(errors.Length == 0, string.Join('\n', errors));
        log.WriteLine($"{Kernels - broken.Count} of {Kernels} inputs compile, {run.Files.Count} files are generated");
        Assert.True(Kernels - broken.Count > Kernels / 5, "too few of the mutated kernels compile to show anything");
        Assert.Contains(run.Diagnostics, static d => d.Severity == DiagnosticSeverity.Info);
    }

    private static IEnumerable<Diagnostic> Errors(CSharpCompilation compilation) =>
        compilation.GetDiagnostics().Where(static d => d.Severity == DiagnosticSeverity.Error && d.Location.SourceTree is not null);

    /// <summary>The class that a source, or a file generated for it, is about.</summary>
    private static string Class(SyntaxTree tree)
    {
        string text = tree.ToString();
        string from = tree.FilePath.StartsWith("Source", StringComparison.Ordinal) && text.Contains("class ", StringComparison.Ordinal)
            ? text[(text.IndexOf("class ", StringComparison.Ordinal) + 6)..]
            : tree.FilePath;
        return from.Split('_')[0];
    }
}
