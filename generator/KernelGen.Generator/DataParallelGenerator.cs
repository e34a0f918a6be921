using KernelGen.Generator.Frontend;
using KernelGen.Generator.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator;

/// <summary>Turns every marked method into a model, and every model that has changed into source.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DataParallelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var cache = new ReadingCache();
        IncrementalValuesProvider<KernelModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KernelReader.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                cache.Models)
            .WithTrackingName(Steps.Models)
            .SelectMany(static (models, _) => models)
            .WithTrackingName(Steps.Kernels);

        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => provider.GlobalOptions)
            .Combine(context.CompilationProvider.Select(static (compilation, _) => (
                AllowUnsafe: GeneratorOptions.AllowsUnsafe(compilation), HasIlgpu: GeneratorOptions.ReferencesIlgpu(compilation))))
            .Select(static (pair, _) => GeneratorOptions.Read(pair.Left, pair.Right.AllowUnsafe, pair.Right.HasIlgpu))
            .WithTrackingName(Steps.Options);

        context.RegisterSourceOutput(
            models.Combine(options).WithTrackingName(Steps.KernelsWithOptions),
            static (output, pair) => KernelSources.Add(output, pair.Left, pair.Right));
        context.RegisterSourceOutput(options, static (output, options) =>
        {
            if (options.HasIlgpu)
                output.AddSource("KernelGen.Ilgpu.g.cs", IlgpuRegistration.Source);
        });
    }
}
