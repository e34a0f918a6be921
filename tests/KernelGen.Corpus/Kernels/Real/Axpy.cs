using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A uniform, two inputs.</summary>
public static partial class Axpy
{
    [DataParallel]
    public static float Apply([Uniform] float a, float x, float y) => a * x + y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Axpy), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> y = kernel.Input<float>();
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(-1.7f, x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(-1.7f, x[data], y[data], result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(-1.7f, x[data], y[data], result[data], runtime);
    });
}
