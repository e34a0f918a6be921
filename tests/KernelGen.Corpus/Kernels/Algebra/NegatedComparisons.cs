using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Comparisons under a not: with NaN the opposite comparison is something else.</summary>
public static partial class NegatedComparisons
{
    [DataParallel]
    public static int Apply(float x, float y)
    {
        int bits = 0;
        if (!(x < y))
            bits |= 1;
        if (!(x >= y))
            bits |= 2;
        if (!(x == y) && !(x > y || x < y))
            bits |= 4;
        return !(x <= y) != (x > y) ? ~bits : bits;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NegatedComparisons), static kernel =>
        kernel.Map<float, float, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
