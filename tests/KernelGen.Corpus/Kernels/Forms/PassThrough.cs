using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A kernel that only moves its input.</summary>
public static partial class PassThrough
{
    [DataParallel]
    public static byte Apply(byte x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(PassThrough), static kernel =>
        kernel.Map<byte, byte>(ApplyKernel.Info, Apply, Apply, Apply));
}
