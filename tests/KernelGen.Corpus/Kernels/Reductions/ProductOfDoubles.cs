using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product of doubles of mixed sign.</summary>
public static partial class ProductOfDoubles
{
    [DataParallel(Reduce = Reduction.Product)]
    public static double Apply(float x, double y) => x * y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ProductOfDoubles), static kernel =>
        kernel.Reduce<float, double, double>(
            ApplyKernel.Info, Reduction.Product, Apply, Apply, Apply,
            Values.Between<float>(-2, 2), Values.Between<double>(0.5, 1.5)));
}
