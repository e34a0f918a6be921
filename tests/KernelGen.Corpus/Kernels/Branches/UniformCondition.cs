using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>An if on a uniform: the same branch for every element.</summary>
public static partial class UniformCondition
{
    [DataParallel]
    public static float Apply(float x, [Uniform] bool square, [Uniform] byte power)
    {
        if (square)
            x *= x;
        if (power > 2)
            x *= power;
        return x;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UniformCondition), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], true, 3);
        kernel.Spans = (data, runtime) => Apply(x[data], true, 3, result[data], runtime);
    });
}
