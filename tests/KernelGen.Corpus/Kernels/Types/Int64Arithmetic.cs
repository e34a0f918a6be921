using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on long.</summary>
public static partial class Int64Arithmetic
{
    [DataParallel]
    public static long Apply(long x, long y) => (x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Int64Arithmetic), static kernel =>
        kernel.Map<long, long, long>(ApplyKernel.Info, Apply, Apply, Apply));
}
