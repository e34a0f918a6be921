using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product that needs 24 bits, of which the upper ones are kept.</summary>
public static partial class ProductOfThreeBytes
{
    [DataParallel]
    public static byte Apply(byte x, byte y, byte z) => (byte)(x * y * z >> 16);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ProductOfThreeBytes), static kernel =>
        kernel.Map<byte, byte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
