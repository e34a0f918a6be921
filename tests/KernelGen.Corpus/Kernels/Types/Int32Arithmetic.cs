using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on int.</summary>
public static partial class Int32Arithmetic
{
    [DataParallel]
    public static int Apply(int x, int y) => (x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Int32Arithmetic), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
