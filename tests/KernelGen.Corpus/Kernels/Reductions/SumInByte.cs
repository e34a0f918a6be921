using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Bytes summed in a byte, which wraps around.</summary>
public static partial class SumInByte
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static byte Apply(byte x, byte y) => (byte)(x ^ y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumInByte), static kernel =>
        kernel.Reduce<byte, byte, byte>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
