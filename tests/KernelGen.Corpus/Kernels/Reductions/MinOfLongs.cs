using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The minimum of longs.</summary>
public static partial class MinOfLongs
{
    [DataParallel(Reduce = Reduction.Min)]
    public static long Apply(long x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinOfLongs), static kernel =>
        kernel.Reduce<long, long>(
            ApplyKernel.Info, Reduction.Min, Apply, Apply, Apply, Values.Between<long>(-1e18, 1e18)));
}
