using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on short.</summary>
public static partial class Int16Arithmetic
{
    [DataParallel]
    public static short Apply(short x, short y) =>
        (short)((x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Int16Arithmetic), static kernel =>
        kernel.Map<short, short, short>(ApplyKernel.Info, Apply, Apply, Apply));
}
