using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>One colour channel over another; a division by a constant.</summary>
public static partial class BlendOver
{
    [DataParallel]
    public static byte Apply(byte over, byte under, byte alpha) =>
        (byte)((over * alpha + under * (255 - alpha) + 127) / 255);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BlendOver), static kernel =>
        kernel.Map<byte, byte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
