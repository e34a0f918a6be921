using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A sum that meets infinities and NaN.</summary>
public static partial class SumWithSpecials
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static float Apply(float x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumWithSpecials), static kernel =>
        kernel.Reduce<float, float>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
