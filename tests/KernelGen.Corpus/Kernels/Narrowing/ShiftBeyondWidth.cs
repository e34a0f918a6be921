using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Bytes shifted further than a byte or short is wide.</summary>
public static partial class ShiftBeyondWidth
{
    [DataParallel]
    public static byte Apply(byte x, byte y) => (byte)((x << y) + (x << 9 >> 9) + (y >> (x & 31)) + (x << 24 >>> 20));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ShiftBeyondWidth), static kernel =>
        kernel.Map<byte, byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
