using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The minimum of bytes.</summary>
public static partial class MinOfBytes
{
    [DataParallel(Reduce = Reduction.Min)]
    public static byte Apply(byte x) => (byte)(x | 0x40);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinOfBytes), static kernel =>
        kernel.Reduce<byte, byte>(ApplyKernel.Info, Reduction.Min, Apply, Apply, Apply));
}
