using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Benchmarks.Generator;

/// <summary>
/// A project as the compiler sees it while somebody types: files of kernels, and one without, in which an edit happens.
/// </summary>
internal sealed class KernelProject
{
    private const int KernelsOfAFile = 10;

    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest);

    // Some ten bodies as kernels have them: element-wise, branches, integers, helpers, outputs, reductions.
    private static readonly string[] s_kernels =
    [
        "[DataParallel] public static float Add{0}(float x, float y) => x + y * {0}f;",
        "[DataParallel] public static float Cubic{0}(float x) => ((({0}f * x + 1.5f) * x) - 3f) * x + 0.75f;",
        "[DataParallel] public static byte Luma{0}(byte r, byte g, byte b) => (byte)((77 * r + 150 * g + 29 * b + {0}) >> 8);",
        "[DataParallel] public static float Axpy{0}([Uniform] float a, float x, float y) => a * x + y - {0}f;",
        "[DataParallel] public static int Clip{0}(int x) { if (x < -{0}) return -{0}; if (x > {0}) return {0}; return x; }",
        "[DataParallel(Reduce = Reduction.Sum)] public static float Error{0}(float p, float t) { float d = p - t * {0}f; return d * d; }",
        "[DataParallel] public static void Decay{0}(ref float w, float g, [Uniform] float rate) { w = w * 0.{0}f - rate * g; }",
        "[DataParallel] public static double Mix{0}(double x, double y) => Blend(x, y, 0.{0}); "
            + "private static double Blend(double x, double y, double t) => x + (y - x) * t;",
        "[DataParallel] public static float Root{0}(float x) => x > {0}f ? MathF.Sqrt(x) : x < 0f ? 0f : x * 0.5f;",
        "[DataParallel] public static uint Hash{0}(uint x) { x ^= x >> 16; x *= 0x7feb352du; x ^= x >> 15; return x + {0}u; }",
    ];

    private CSharpCompilation _compilation;
    private SyntaxTree _edited;
    private int _edits;

    public KernelProject(int kernels)
    {
        IEnumerable<SyntaxTree> files = Enumerable.Range(0, kernels / KernelsOfAFile).Select(KernelFile);
        _edited = Parse("Unrelated.cs", "namespace Demo;\n\ninternal static class Unrelated\n{\n    public static int Answer() => 42;\n}\n");
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        _compilation = CSharpCompilation.Create(
            "Demo",
            [.. files, _edited],
            [
                .. new[] { "System.Private.CoreLib.dll", "System.Runtime.dll", "System.Memory.dll", "System.Collections.dll" }
                    .Select(name => MetadataReference.CreateFromFile(Path.Combine(framework, name))),
                MetadataReference.CreateFromFile(typeof(DataParallelAttribute).Assembly.Location),
            ],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    /// <summary>The project as it now is.</summary>
    public CSharpCompilation Compilation => _compilation;

    /// <summary>A driver that has generated nothing yet.</summary>
    public static CSharpGeneratorDriver Driver(bool tracks = false) => CSharpGeneratorDriver.Create(
        [new DataParallelGenerator().AsSourceGenerator()],
        parseOptions: s_parsing,
        driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracks));

    /// <summary>One keystroke in the file without kernels.</summary>
    /// <returns>The project after it.</returns>
    public CSharpCompilation Edit()
    {
        string text = _edited.GetText().ToString();
        int digit = text.IndexOf("=> ", StringComparison.Ordinal) + 3;
        var change = new TextChange(new TextSpan(digit, 1), (++_edits % 10).ToString(CultureInfo.InvariantCulture));
        SyntaxTree after = _edited.WithChangedText(_edited.GetText().WithChanges(change));
        _compilation = _compilation.ReplaceSyntaxTree(_edited, after);
        _edited = after;
        return _compilation;
    }

    private static SyntaxTree KernelFile(int file)
    {
        var source = new StringBuilder("using System;\nusing KernelGen;\n\nnamespace Demo;\n\n");
        source.Append(CultureInfo.InvariantCulture, $"public static partial class Kernels{file}\n{{\n");
        for (int i = 0; i < KernelsOfAFile; i++)
            source.Append("    ").Append(s_kernels[i % s_kernels.Length]).Append('\n');
        string number = (file + 2).ToString(CultureInfo.InvariantCulture);
        return Parse($"Kernels{file}.cs", source.Append("}\n").Replace("{0}", number).ToString());
    }

    private static SyntaxTree Parse(string path, string text) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), s_parsing, path);
}
