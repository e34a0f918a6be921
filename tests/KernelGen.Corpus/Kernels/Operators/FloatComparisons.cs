using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All six comparisons of floats, packed into bits: NaN is in every one.</summary>
public static partial class FloatComparisons
{
    [DataParallel]
    public static int Apply(float x, float y) =>
        (x < y ? 1 : 0) | (x <= y ? 2 : 0) | (x > y ? 4 : 0) | (x >= y ? 8 : 0) | (x == y ? 16 : 0) | (x != y ? 32 : 0)
        | (!(x < y) ? 64 : 0);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FloatComparisons), static kernel =>
        kernel.Map<float, float, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
