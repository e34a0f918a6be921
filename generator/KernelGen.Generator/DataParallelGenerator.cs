using KernelGen.Generator.Frontend;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KernelGen.Generator;

/// <summary>Turns every marked method into a model, and every model that has changed into source.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class DataParallelGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValuesProvider<KernelModel> models = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                KernelReader.AttributeName,
                static (node, _) => node is MethodDeclarationSyntax,
                static (source, cancellation) => KernelReader.Read(
                    (IMethodSymbol)source.TargetSymbol, source.Attributes[0], source.SemanticModel.Compilation, cancellation).Model)
            .WithTrackingName("Models")
            .Where(static model => model is not null)
            .Select(static (model, _) => model!)
            .WithTrackingName("Kernels");

        IncrementalValueProvider<GeneratorOptions> options = context.AnalyzerConfigOptionsProvider
            .Select(static (provider, _) => provider.GlobalOptions)
            .Combine(context.CompilationProvider.Select(static (compilation, _) => (
                AllowUnsafe: compilation.Options is CSharpCompilationOptions { AllowUnsafe: true },
                HasIlgpu: compilation.GetTypeByMetadataName("KernelGen.Ilgpu.IlgpuDevices") is not null)))
            .Select(static (pair, _) => GeneratorOptions.Read(pair.Left, pair.Right.AllowUnsafe, pair.Right.HasIlgpu))
            .WithTrackingName("Options");

        context.RegisterSourceOutput(
            models.Combine(options).WithTrackingName("KernelsWithOptions"),
            static (output, pair) => KernelSources.Add(output, pair.Left, pair.Right));
    }
}
