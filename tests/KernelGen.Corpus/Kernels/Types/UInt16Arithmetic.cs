using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on ushort.</summary>
public static partial class UInt16Arithmetic
{
    [DataParallel]
    public static ushort Apply(ushort x, ushort y) =>
        (ushort)((x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UInt16Arithmetic), static kernel =>
        kernel.Map<ushort, ushort, ushort>(ApplyKernel.Info, Apply, Apply, Apply));
}
