using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Quotients and remainders of small numbers, negative ones too, by constants and by each other.</summary>
public static partial class DivisionOfSmall
{
    [DataParallel]
    public static short Apply(sbyte x, byte y) =>
        (short)(x / 7 * 100 + x % 5 * 10 + (x - y) / 3 + (x - y) % 16 + y / (y / 16 + 1));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DivisionOfSmall), static kernel =>
        kernel.Map<sbyte, byte, short>(ApplyKernel.Info, Apply, Apply, Apply));
}
