using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Comparisons between widths, a bool out.</summary>
public static partial class MixedComparisons
{
    [DataParallel]
    public static bool Apply(int a, long b, byte c) => a < b && c > a || (ushort)a == c;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MixedComparisons), static kernel =>
        kernel.Map<int, long, byte, bool>(ApplyKernel.Info, Apply, Apply, Apply));
}
