using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Values passed by in, as input and as uniform.</summary>
public static partial class InParameters
{
    [DataParallel]
    public static float Apply(in float x, [Uniform] in float scale) => x * scale;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(InParameters), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], 3f);
        kernel.Spans = (data, runtime) => Apply(x[data], 3f, result[data], runtime);
    });
}
