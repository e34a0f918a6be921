using System.Text;
using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Passes;
using KernelGen.Generator.Targets;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator;

/// <summary>From one kernel's model to its source files: passes, decisions, emitters, in this order.</summary>
internal static class KernelSources
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public static void Add(SourceProductionContext output, KernelModel model, GeneratorOptions options)
    {
        string stage = "the passes";
        KernelDump? dump = options.Dumps(model) ? new KernelDump(model) : null;
        try
        {
            model = MissingTargets.Explain(Decide(model, options, dump, output.CancellationToken), options);
            KernelFunction? simd = model.Function is { } function
                ? Pipeline.Run(function, PassList.Simd, dump?.Observe(nameof(PassList.Simd), function), cancellation: output.CancellationToken)
                : null;
            KernelCosts costs = KernelCosts.Of(model, simd);
            dump?.Costs(costs, simd);
            dump?.Targets(model, options);
            stage = "the emitters";
            if (options.AllowUnsafe)
                AddUnsafe(output, model, options, simd, costs);
            else
                Add(output, model, "", SafeEmitter.Emit(model));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            output.ReportDiagnostic(Diagnostic.Create(
                Rules.Internal.Descriptor, Location.None, model.DisplayName, stage, $"{exception.GetType().Name}: {exception.Message}"));
            dump?.Failure(stage, exception);
        }

        if (dump is not null)
            Add(output, model, ".Dump", dump.ToString());
    }

    private static void AddUnsafe(
        SourceProductionContext output, KernelModel model, GeneratorOptions options, KernelFunction? simd, KernelCosts costs)
    {
        bool hasGpu = options.HasIlgpu && model.Function is not null && !model.Reasons.Any(static r => r.Target.HasFlag(KernelTarget.Gpu));
        var targets = new EmittedTargets(costs, simd is not null, hasGpu ? [IlgpuEmitter.Program(model)] : []);
        Add(output, model, "", CallEmitter.Emit(model, targets));
        if (simd is not null)
            Add(output, model, ".Simd", SimdEmitter.Emit(model, simd));
        if (hasGpu)
            Add(output, model, ".Ilgpu", IlgpuEmitter.Emit(model, Pipeline.Run(model.Function!, PassList.Gpu, cancellation: output.CancellationToken)));
    }

    /// <summary>Fills in what the method leaves to the project, and decides what all targets share.</summary>
    private static KernelModel Decide(
        KernelModel model, GeneratorOptions options, KernelDump? dump, CancellationToken cancellation)
    {
        KernelFloatMode mode = model.Float ?? options.Float;
        KernelFunction? function = model.Function is { } read ? read with { Float = mode } : null;
        if (function is not null)
            function = Pipeline.Run(function, PassList.Common, dump?.Observe(nameof(PassList.Common), function), cancellation: cancellation);
        return model with { Float = mode, Function = function };
    }

    private static void Add(SourceProductionContext output, KernelModel model, string target, string text)
    {
        string type = string.Join(".", model.ContainingTypes.Select(static t => t.Substring(t.LastIndexOf(' ') + 1).TrimStart('@')));
        string space = model.Namespace.Length == 0 ? "" : model.Namespace.Replace("@", "") + ".";
        output.AddSource($"{space}{type}.{model.KernelName}{target}.g.cs", SourceText.From(text, Utf8));
    }
}
