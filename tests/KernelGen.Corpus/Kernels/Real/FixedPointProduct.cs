using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Q15 numbers: shorts multiplied in int, rounded and shifted back.</summary>
public static partial class FixedPointProduct
{
    [DataParallel]
    public static short Apply(short x, short y) => (short)(x * y + 0x4000 >> 15);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FixedPointProduct), static kernel =>
        kernel.Map<short, short, short>(ApplyKernel.Info, Apply, Apply, Apply));
}
