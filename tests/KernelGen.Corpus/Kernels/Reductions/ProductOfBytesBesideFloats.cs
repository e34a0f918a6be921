using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product of bytes with as many lanes as a wider input has, which nobody reads: vectors of bytes partly filled.</summary>
public static partial class ProductOfBytesBesideFloats
{
    [DataParallel(Reduce = Reduction.Product)]
    public static byte Apply(byte x, float weight) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ProductOfBytesBesideFloats), static kernel =>
        kernel.Reduce<byte, float, byte>(ApplyKernel.Info, Reduction.Product, Apply, Apply, Apply, static bits => (byte)(bits | 1)));
}
