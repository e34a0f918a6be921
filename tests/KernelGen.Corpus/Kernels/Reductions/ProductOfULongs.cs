using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product of odd ulongs.</summary>
public static partial class ProductOfULongs
{
    [DataParallel(Reduce = Reduction.Product)]
    public static ulong Apply(ulong x) => x | 1;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ProductOfULongs), static kernel =>
        kernel.Reduce<ulong, ulong>(ApplyKernel.Info, Reduction.Product, Apply, Apply, Apply));
}
