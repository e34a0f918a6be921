using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Shorts summed in a short, of which the input has bytes.</summary>
public static partial class SumOfShorts
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static short Apply(byte x, short y) => (short)(x * y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumOfShorts), static kernel =>
        kernel.Reduce<byte, short, short>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
