using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>T.PopCount and its like on types of one and two bytes.</summary>
public static partial class SmallBitCounts
{
    [DataParallel]
    public static int Apply(byte x, short y) =>
        byte.PopCount(x) + byte.LeadingZeroCount(x) * 16 + byte.TrailingZeroCount(x) * 3
        + short.PopCount(y) * 1000 + short.LeadingZeroCount(y) * 100000 - short.TrailingZeroCount(y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SmallBitCounts), static kernel =>
        kernel.Map<byte, short, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
