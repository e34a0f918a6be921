using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Shifts of bytes and shorts: promoted to int, cut off after.</summary>
public static partial class SmallShifts
{
    [DataParallel]
    public static short Apply(short x, byte y, sbyte count) =>
        (short)((x >> (count & 15)) + (x >>> 3) + (byte)(y << count) - (sbyte)(y >> 2));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SmallShifts), static kernel =>
        kernel.Map<short, byte, sbyte, short>(ApplyKernel.Info, Apply, Apply, Apply));
}
