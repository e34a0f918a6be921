using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Bytes summed in int.</summary>
public static partial class SumOfBytes
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static int Apply(byte x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumOfBytes), static kernel =>
        kernel.Reduce<byte, int>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
