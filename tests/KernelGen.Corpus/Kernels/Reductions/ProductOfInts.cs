using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product of odd ints, wrapping around.</summary>
public static partial class ProductOfInts
{
    [DataParallel(Reduce = Reduction.Product)]
    public static int Apply(int x) => x | 1;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ProductOfInts), static kernel =>
        kernel.Reduce<int, int>(ApplyKernel.Info, Reduction.Product, Apply, Apply, Apply));
}
