using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Three values updated in place from a fourth, with a square root and divisions.</summary>
public static partial class AdamStep
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;

    [DataParallel]
    public static void Apply(ref float weight, ref float mean, ref float variance, float gradient, [Uniform] float rate)
    {
        mean = Beta1 * mean + (1f - Beta1) * gradient;
        variance = Beta2 * variance + (1f - Beta2) * gradient * gradient;
        weight -= rate * mean / (MathF.Sqrt(variance) + 1e-8f);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AdamStep), static kernel =>
    {
        Slot<float> weight = kernel.InOut<float>();
        Slot<float> mean = kernel.InOut<float>();
        Slot<float> variance = kernel.InOut(Values.Between<float>(0, 4));
        Slot<float> gradient = kernel.Input<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            Apply(ref weight[data, i], ref mean[data, i], ref variance[data, i], gradient[data, i], 0.001f);
        kernel.Spans = (data, runtime) =>
            Apply(weight[data], mean[data], variance[data], gradient[data], 0.001f, runtime);
        kernel.Arrays = (data, runtime) =>
            Apply(weight[data], mean[data], variance[data], gradient[data], 0.001f, runtime);
    });
}
