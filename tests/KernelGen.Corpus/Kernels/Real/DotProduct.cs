using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Two inputs multiplied and summed.</summary>
public static partial class DotProduct
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static float Apply(float x, float y) => x * y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DotProduct), static kernel =>
        kernel.Reduce<float, float, float>(
            ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply,
            Values.Between<float>(-10, 10), Values.Between<float>(-10, 10)));
}
