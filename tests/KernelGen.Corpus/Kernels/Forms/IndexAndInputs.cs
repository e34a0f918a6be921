using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The index between inputs of one byte and of eight.</summary>
public static partial class IndexAndInputs
{
    [DataParallel]
    public static double Apply(byte x, [Index] int position, double y, [Uniform] double step) =>
        position * step + x * y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IndexAndInputs), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<double> y = kernel.Input<double>();
        Slot<double> result = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], i, y[data, i], 0.125);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], 0.125, result[data], runtime);
    });
}
