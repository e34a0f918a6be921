using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The maximum of longs made of doubles.</summary>
public static partial class MaxOfLongs
{
    [DataParallel(Reduce = Reduction.Max)]
    public static long Apply(double x) => (long)(x * 1e15);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MaxOfLongs), static kernel =>
        kernel.Reduce<double, long>(
            ApplyKernel.Info, Reduction.Max, Apply, Apply, Apply, Values.Between<double>(-1000, -1)));
}
