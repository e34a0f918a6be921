using System.Collections.Immutable;
using KernelGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Compiles many kernels at once, with the generator as a project has it.</summary>
internal static class KernelCompiler
{
    private const string InternalError = "KG0999";

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator)
            .Where(static path => IsWanted(System.IO.Path.GetFileNameWithoutExtension(path)))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static readonly SyntaxTree LibraryTree = Parse(Library.Source, Library.FileName);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        warningLevel: 0,
        generalDiagnosticOption: ReportDiagnostic.Suppress);

    /// <summary>Those of the kernels that are no C#, whatever the generator makes of them.</summary>
    public static IReadOnlyList<RandomMethod> Refused(IReadOnlyList<RandomMethod> kernels)
    {
        Diagnostic[] errors = [.. Errors(Create(kernels, withDefinitions: false).GetDiagnostics())];
        return [.. kernels.Where(kernel => errors.Any(error => IsAbout(error, kernel)))];
    }

    /// <summary>Compiles kernels, all of which are C#, into an assembly in that folder.</summary>
    public static KernelBatch Compile(IReadOnlyList<RandomMethod> kernels, string folder, string name)
    {
        var failures = new List<FuzzFailure>();
        IReadOnlyList<RandomMethod> left = kernels;
        while (left.Count > 0)
        {
            GeneratorDriver driver = CSharpGeneratorDriver.Create(new DataParallelGenerator())
                .RunGeneratorsAndUpdateCompilation(Create(left, withDefinitions: true), out Compilation compilation, out var reported);
            string path = System.IO.Path.Combine(folder, name + ".dll");
            Diagnostic[] errors;
            using (FileStream file = File.Create(path))
            {
                EmitResult result = compilation.WithAssemblyName(name).Emit(file);
                errors = [.. reported.Where(static d => d.Id == InternalError), .. Errors(result.Diagnostics)];
            }

            if (errors.Length == 0)
                return new KernelBatch(path, left, failures, []);
            RandomMethod[] broken = [.. left.Where(kernel => errors.Any(error => IsAbout(error, kernel)))];
            if (broken.Length == 0)
                throw new InvalidOperationException($"An error of no kernel: {errors[0]}");
            failures.AddRange(broken.Select(kernel => new FuzzFailure(
                kernel, null, $"what is generated does not compile: {errors.First(error => IsAbout(error, kernel))}")));
            left = [.. left.Except(broken)];
        }

        return new KernelBatch(null, [], failures, []);
    }

    private static CSharpCompilation Create(IReadOnlyList<RandomMethod> kernels, bool withDefinitions)
    {
        var trees = new List<SyntaxTree> { LibraryTree };
        foreach (RandomMethod kernel in kernels)
        {
            trees.Add(Parse(KernelPrinter.Kernel(kernel), kernel.Name + ".cs"));
            if (KernelPrinter.Helpers(kernel) is { } helpers)
                trees.Add(Parse(helpers, kernel.Name + ".Helpers.cs"));
            if (withDefinitions)
                trees.Add(Parse(DefinitionPrinter.Print(kernel), kernel.Name + ".Define.cs"));
        }

        return CSharpCompilation.Create("Fuzz", trees, References, Options);
    }

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, System.Text.Encoding.UTF8), path: path);

    private static IEnumerable<Diagnostic> Errors(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether it is in a file of the kernel or generated for it, or names it.</summary>
    private static bool IsAbout(Diagnostic diagnostic, RandomMethod kernel) =>
        diagnostic.Location.SourceTree?.FilePath is { } path
            ? System.IO.Path.GetFileName(path).Split('.').Contains(kernel.Name)
            : diagnostic.ToString().Contains(kernel.Name + ".", StringComparison.Ordinal);

    private static bool IsWanted(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "KernelGen" or "KernelGen.Corpus";
}
