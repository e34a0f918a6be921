using System.Text;
using KernelGen.Generator.Frontend;
using KernelGen.Generator.Passes;
using KernelGen.Generator.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator;

/// <summary>
/// Compiles KernelGen's elementary functions for lanes and for GPUs. It works where KernelGen itself is built: in a project
/// that has a class of them, or one that names their sources by the property KernelGenExactMath; elsewhere it does nothing.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ElementaryFunctionGenerator : IIncrementalGenerator
{
    private const string Functions = "KernelGen.KernelMath";

    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        context.RegisterSourceOutput(
            context.SyntaxProvider.ForAttributeWithMetadataName(
                LibraryReader.AttributeName,
                static (node, _) => node is ClassDeclarationSyntax,
                LibraryReader.Read),
            static (output, functions) => AddForLanes(output, functions));

        IncrementalValueProvider<EquatableArray<string>> texts = context.AdditionalTextsProvider
            .Where(static text => text.Path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(static (text, cancellation) => text.GetText(cancellation)?.ToString() ?? "")
            .Collect()
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => pair.Right.GlobalOptions.TryGetValue("build_property.KernelGenExactMath", out string? value) && value == "true"
                ? pair.Left.ToEquatableArray()
                : EquatableArray.Of<string>());
        context.RegisterSourceOutput(
            texts.Combine(context.CompilationProvider),
            static (output, pair) =>
            {
                if (pair.Left.Count > 0)
                    AddForGpus(output, LibraryReader.Read(Functions, pair.Left, pair.Right, output.CancellationToken));
            });
    }

    private static void AddForLanes(SourceProductionContext output, EquatableArray<KernelFunction> functions)
    {
        foreach (KernelFunction function in functions)
        {
            KernelFunction common = Pipeline.Run(function, PassList.Common, cancellation: output.CancellationToken);
            KernelFunction lanes = Pipeline.Run(common, PassList.Simd, cancellation: output.CancellationToken);
            Add(output, function, SimdFunction.Emit(lanes));
        }
    }

    private static void AddForGpus(SourceProductionContext output, EquatableArray<KernelFunction> functions)
    {
        foreach (KernelFunction function in functions)
        {
            KernelFunction common = Pipeline.Run(function, PassList.Common, cancellation: output.CancellationToken);
            Add(output, function, IlgpuFunction.Emit(Pipeline.Run(common, PassList.Gpu, cancellation: output.CancellationToken)));
        }
    }

    private static void Add(SourceProductionContext output, KernelFunction function, string text) =>
        output.AddSource($"{function.Name}.{function.Parameters[0].Variable.Type}.g.cs", SourceText.From(text, Utf8));
}
