using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Which of 64 bins a value falls into; values outside fall into the outermost.</summary>
public static partial class HistogramBin
{
    [DataParallel]
    public static int Apply(float x, [Uniform] float low, [Uniform] float width)
    {
        int bin = (int)MathF.Floor((x - low) / width);
        if (bin < 0)
            return 0;
        return bin > 63 ? 63 : bin;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HistogramBin), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], -50f, 1.5f);
        kernel.Spans = (data, runtime) => Apply(x[data], -50f, 1.5f, result[data], runtime);
    });
}
