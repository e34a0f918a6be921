using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Counts of bits in words of both widths.</summary>
public static partial class BitCounts
{
    [DataParallel]
    public static int Apply(uint x, ulong y) =>
        BitOperations.PopCount(x) + (BitOperations.LeadingZeroCount(x) << 8)
        + (BitOperations.TrailingZeroCount(x) << 16)
        ^ BitOperations.PopCount(y) + (BitOperations.LeadingZeroCount(y) << 7)
        + (BitOperations.TrailingZeroCount(y) << 14);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BitCounts), static kernel =>
        kernel.Map<uint, ulong, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
