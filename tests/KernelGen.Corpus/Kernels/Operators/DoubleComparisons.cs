using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All six comparisons of doubles.</summary>
public static partial class DoubleComparisons
{
    [DataParallel]
    public static int Apply(double x, double y) =>
        (x < y ? 1 : 0) | (x <= y ? 2 : 0) | (x > y ? 4 : 0) | (x >= y ? 8 : 0) | (x == y ? 16 : 0) | (x != y ? 32 : 0);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DoubleComparisons), static kernel =>
        kernel.Map<double, double, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
