using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Median-like choice of three, by nested conditional expressions.</summary>
public static partial class LargerHalf
{
    [DataParallel]
    public static int Apply(int a, int b, int c) => a < b ? b < c ? b : a < c ? c : a : a < c ? a : b < c ? c : b;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LargerHalf), static kernel =>
        kernel.Map<int, int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
