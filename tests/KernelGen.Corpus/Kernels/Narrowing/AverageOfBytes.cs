using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The ninth bit of a sum of bytes comes back by a shift.</summary>
public static partial class AverageOfBytes
{
    [DataParallel]
    public static byte Apply(byte x, byte y) => (byte)(x + y + 1 >> 1);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AverageOfBytes), static kernel =>
        kernel.Map<byte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
