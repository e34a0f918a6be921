using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Ulongs summed from uints.</summary>
public static partial class SumOfULongs
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static ulong Apply(uint x, uint y) => (ulong)x * y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumOfULongs), static kernel =>
        kernel.Reduce<uint, uint, ulong>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
