using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A logical shift of a negative int made of small types shows its upper bits.</summary>
public static partial class LogicalShiftOfNegative
{
    [DataParallel]
    public static int Apply(sbyte x, byte y) => (x - y >>> 4) + (~y >>> 28) + (x >>> 31);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LogicalShiftOfNegative), static kernel =>
        kernel.Map<sbyte, byte, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
