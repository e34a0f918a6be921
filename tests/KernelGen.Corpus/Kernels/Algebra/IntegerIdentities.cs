using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Neutral and absorbing constants of all integer operators, and shifts by the width.</summary>
public static partial class IntegerIdentities
{
    [DataParallel]
    public static long Apply(int x, long y) =>
        x * 1 + x * 0 + (x | 0) + (x & -1) + (x ^ 0) + x / 1 + x % 1 + (x << 0) + (x >> 32) + (y << 64) + (y >>> 65)
        + (x | -1)
        + (x & 0) + (0 - x) + x * -1 + x * 8 + y * 4096;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IntegerIdentities), static kernel =>
        kernel.Map<int, long, long>(ApplyKernel.Info, Apply, Apply, Apply));
}
