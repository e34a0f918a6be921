using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Longs summed, wrapping around.</summary>
public static partial class SumOfLongs
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static long Apply(long x) => x * 3;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumOfLongs), static kernel =>
        kernel.Reduce<long, long>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
