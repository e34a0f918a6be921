using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Minimum and maximum of ulongs, which no vector unit before AVX-512 has.</summary>
public static partial class MinMaxULong
{
    [DataParallel]
    public static ulong Apply(ulong x, ulong y) => Math.Max(x, y) - Math.Min(x, y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinMaxULong), static kernel =>
        kernel.Map<ulong, ulong, ulong>(ApplyKernel.Info, Apply, Apply, Apply));
}
