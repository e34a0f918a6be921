using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Two widths in, a third out.</summary>
public static partial class ShortTimesByte
{
    [DataParallel]
    public static int Apply(short x, byte y) => x * y - (y << 4);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ShortTimesByte), static kernel =>
        kernel.Map<short, byte, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
