using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Quotients of ulongs, and of ulongs by a constant.</summary>
public static partial class ULongQuotient
{
    [DataParallel]
    public static ulong Apply(ulong x, ulong y) => x / (y | 1) + x / 10 - x % 1000000007;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ULongQuotient), static kernel =>
        kernel.Map<ulong, ulong, ulong>(ApplyKernel.Info, Apply, Apply, Apply));
}
