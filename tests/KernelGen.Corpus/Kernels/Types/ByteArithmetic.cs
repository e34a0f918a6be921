using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on byte.</summary>
public static partial class ByteArithmetic
{
    [DataParallel]
    public static byte Apply(byte x, byte y) => (byte)((x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ByteArithmetic), static kernel =>
        kernel.Map<byte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
