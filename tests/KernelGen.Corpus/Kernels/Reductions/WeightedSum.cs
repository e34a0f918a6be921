using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A reduction with an index, a uniform and a whole input.</summary>
public static partial class WeightedSum
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static double Apply([Index] int i, float x, ReadOnlySpan<float> weights, [Uniform] double scale) =>
        x * weights[i & 7] * scale;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(WeightedSum), static kernel =>
    {
        Slot<float> x = kernel.Input(Values.Between<float>(-5, 5));
        Slot<float> weights = kernel.Whole(static _ => 8, Values.Between<float>(0, 2));
        Slot<double> result = kernel.Result<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.ReduceNumbers(result, Reduction.Sum, (data, i) => Apply(i, x[data, i], weights[data], 1.1));
        kernel.Spans = (data, runtime) => result[data, 0] = Apply(x[data], weights[data], 1.1, runtime);
    });
}
