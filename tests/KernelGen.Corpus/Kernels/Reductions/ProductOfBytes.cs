using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product in a byte.</summary>
public static partial class ProductOfBytes
{
    [DataParallel(Reduce = Reduction.Product)]
    public static byte Apply(byte x) => (byte)(x | 1);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ProductOfBytes), static kernel =>
        kernel.Reduce<byte, byte>(ApplyKernel.Info, Reduction.Product, Apply, Apply, Apply));
}
