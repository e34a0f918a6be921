using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product of numbers near one.</summary>
public static partial class ProductOfSingles
{
    [DataParallel(Reduce = Reduction.Product)]
    public static float Apply(float x) => 1f + x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ProductOfSingles), static kernel =>
        kernel.Reduce<float, float>(
            ApplyKernel.Info, Reduction.Product, Apply, Apply, Apply, Values.Between<float>(-0.01, 0.01)));
}
