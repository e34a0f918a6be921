using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Three bytes to one, in integers.</summary>
public static partial class Luma
{
    [DataParallel]
    public static byte Apply(byte red, byte green, byte blue) =>
        (byte)((77 * red + 150 * green + 29 * blue + 128) >> 8);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Luma), static kernel =>
        kernel.Map<byte, byte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
