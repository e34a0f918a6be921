using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A whole input read at a uniform index: one value for all.</summary>
public static partial class UniformIndex
{
    [DataParallel]
    public static int Apply(int x, ReadOnlySpan<int> weights, [Uniform] int which) => x * weights[which] + weights[0];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UniformIndex), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<int> weights = kernel.Whole<int>(static _ => 5);
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], weights[data], 4);
        kernel.Spans = (data, runtime) => Apply(x[data], weights[data], 4, result[data], runtime);
    });
}
