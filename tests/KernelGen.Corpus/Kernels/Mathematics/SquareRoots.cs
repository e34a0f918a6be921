using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Square roots of both float types, of negative numbers too.</summary>
public static partial class SquareRoots
{
    [DataParallel]
    public static (float Single, double Double) Apply(float x, double y) => (MathF.Sqrt(x), Math.Sqrt(y));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SquareRoots), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<double> y = kernel.Input<double>();
        Slot<float> single = kernel.Output<float>();
        Slot<double> wide = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (single[data, i], wide[data, i]) = Apply(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], single[data], wide[data], runtime);
    });
}
