using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>
/// A difference of bytes that is negative, compared as uint: it wraps in 32 bits, whatever the lanes.
/// </summary>
public static partial class BytesWrapAsInt
{
    [DataParallel]
    public static bool Apply(byte x, byte y) =>
        (uint)(x - y) < 10u || (ushort)(x - y) > 65500 || (uint)(x - y) > 0xFFFFFFF0;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(BytesWrapAsInt), static kernel =>
        kernel.Map<byte, byte, bool>(ApplyKernel.Info, Apply, Apply, Apply));
}
