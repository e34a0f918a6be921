using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The minimum of uints beyond the range of int.</summary>
public static partial class MinOfUInts
{
    [DataParallel(Reduce = Reduction.Min)]
    public static uint Apply(uint x) => x | 0x80000000;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinOfUInts), static kernel =>
        kernel.Reduce<uint, uint>(ApplyKernel.Info, Reduction.Min, Apply, Apply, Apply));
}
