using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Different bits of two 64-bit words, as an int.</summary>
public static partial class HammingDistance
{
    [DataParallel]
    public static int Apply(ulong x, ulong y) => BitOperations.PopCount(x ^ y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HammingDistance), static kernel =>
        kernel.Map<ulong, ulong, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
