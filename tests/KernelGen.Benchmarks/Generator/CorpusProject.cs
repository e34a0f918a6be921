using System.Reflection;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Benchmarks.Generator;

/// <summary>The corpus as a compiler sees it that builds it for the first time.</summary>
internal sealed class CorpusProject
{
    private static readonly CSharpParseOptions s_parsing = new(LanguageVersion.Latest);

    private readonly (string Path, SourceText Text)[] _files;
    private readonly MetadataReference[] _references;

    private CorpusProject((string Path, SourceText Text)[] files)
    {
        _files = files;
        var loaded = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        _references = [.. loaded.Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("KernelGen.Generator", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path))];
        Kernels = files.Sum(static f => f.Text.ToString().Split("[DataParallel").Length - 1);
    }

    /// <summary>How many marked methods it has.</summary>
    public int Kernels { get; }

    /// <summary>The corpus beside this project; null where only the built program is there.</summary>
    public static CorpusProject? Find()
    {
        string? folder = typeof(CorpusProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(a => a.Key == "CorpusFolder")?.Value;
        if (folder is null || !Directory.Exists(folder))
            return null;
        string[] paths = [.. new[] { "Kernels", "Registry" }.SelectMany(f => Directory.GetFiles(Path.Combine(folder, f), "*.cs", SearchOption.AllDirectories))];
        return new CorpusProject([.. paths.Select(p => (p, SourceText.From(File.ReadAllText(p), System.Text.Encoding.UTF8)))]);
    }

    /// <summary>Compiles it anew, nothing of it being known, and runs the generator; the milliseconds that took.</summary>
    public double TimeGenerator()
    {
        string usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;"
            + "global using System.Threading; global using System.Threading.Tasks; global using KernelGen;"
            + "namespace KernelGen.Ilgpu { public static class IlgpuDevices; }"; // as with the package: programs for GPUs as well
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Corpus",
            [.. _files.Select(f => CSharpSyntaxTree.ParseText(f.Text, s_parsing, f.Path)), CSharpSyntaxTree.ParseText(usings, s_parsing)],
            _references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));
        GeneratorDriver driver = CSharpGeneratorDriver.Create([new DataParallelGenerator().AsSourceGenerator()], parseOptions: s_parsing);
        driver = driver.RunGenerators(compilation);
        return driver.GetTimingInfo().ElapsedTime.TotalMilliseconds;
    }
}
