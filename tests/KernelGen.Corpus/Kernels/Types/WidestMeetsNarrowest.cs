using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Bytes in and out, doubles inside: the narrowest beside the widest lanes.</summary>
public static partial class WidestMeetsNarrowest
{
    [DataParallel]
    public static byte Apply(byte x, bool invert)
    {
        double value = x / 255.0;
        double curved = invert ? 1.0 - value * value : value * value;
        return (byte)(curved * 255.0 + 0.5);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(WidestMeetsNarrowest), static kernel =>
        kernel.Map<byte, bool, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
