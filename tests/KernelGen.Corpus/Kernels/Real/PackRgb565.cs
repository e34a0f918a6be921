using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Three bytes into the bits of a ushort.</summary>
public static partial class PackRgb565
{
    [DataParallel]
    public static ushort Apply(byte red, byte green, byte blue) =>
        (ushort)(red >> 3 << 11 | green >> 2 << 5 | blue >> 3);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(PackRgb565), static kernel =>
        kernel.Map<byte, byte, byte, ushort>(ApplyKernel.Info, Apply, Apply, Apply));
}
