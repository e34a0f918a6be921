using KernelGen.Generator.Diagnostics;
using KernelGen.Generator.Targets;
using Microsoft.CodeAnalysis;

namespace KernelGen.Generator;

/// <summary>
/// What keeps a kernel from a target once it has been read. The generator writes these reasons down, the analyzer
/// reports them: both ask here.
/// </summary>
internal static class MissingTargets
{
    public const string NoIlgpu = "The project does not reference the package KernelGen.Ilgpu.";

    /// <summary>What the reader could not know: what the project allows.</summary>
    public static IEnumerable<Finding> Of(KernelModel model, GeneratorOptions options, Location location)
    {
        if (!options.AllowUnsafe)
            yield return new Finding(Rules.Unsafe, location, model.DisplayName);
        else if (options.HasIlgpu && model.Function is { } function && IlgpuEmitter.WhyNot(model, function) is { } why)
            yield return new Finding(Rules.Gpu, location, model.DisplayName, why);
    }

    /// <summary>The model with all its reasons.</summary>
    public static KernelModel Explain(KernelModel model, GeneratorOptions options) => model with
    {
        Reasons = model.Reasons
            .Concat(Of(model, options, Location.None).Select(static f => new KernelReason(f.Rule.Id, f.Rule.Denies, f.Message)))
            .ToEquatableArray(),
    };

    /// <summary>The error that a target is demanded and denied, or null.</summary>
    public static Finding? Required(KernelModel model, GeneratorOptions options, IEnumerable<Finding> findings, Location location)
    {
        foreach (Finding finding in findings)
        {
            if ((finding.Rule.Denies & model.Require) is not KernelTarget.None and var denied)
                return new Finding(Rules.Required, location, model.DisplayName, denied.ToString(), finding.Message);
        }

        return model.Require.HasFlag(KernelTarget.Gpu) && !options.HasIlgpu
            ? new Finding(Rules.Required, location, model.DisplayName, "Gpu", NoIlgpu)
            : null;
    }
}
