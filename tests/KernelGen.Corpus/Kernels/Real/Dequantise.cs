using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Sbyte to float, with an integer and a float uniform.</summary>
public static partial class Dequantise
{
    [DataParallel]
    public static float Apply(sbyte quantised, [Uniform] int zero, [Uniform] float scale) => (quantised - zero) * scale;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Dequantise), static kernel =>
    {
        Slot<sbyte> quantised = kernel.Input<sbyte>();
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(quantised[data, i], -3, 0.1f);
        kernel.Spans = (data, runtime) => Apply(quantised[data], -3, 0.1f, result[data], runtime);
    });
}
