using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on uint.</summary>
public static partial class UInt32Arithmetic
{
    [DataParallel]
    public static uint Apply(uint x, uint y) => (x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UInt32Arithmetic), static kernel =>
        kernel.Map<uint, uint, uint>(ApplyKernel.Info, Apply, Apply, Apply));
}
