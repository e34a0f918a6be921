using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on ulong.</summary>
public static partial class UInt64Arithmetic
{
    [DataParallel]
    public static ulong Apply(ulong x, ulong y) => (x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UInt64Arithmetic), static kernel =>
        kernel.Map<ulong, ulong, ulong>(ApplyKernel.Info, Apply, Apply, Apply));
}
