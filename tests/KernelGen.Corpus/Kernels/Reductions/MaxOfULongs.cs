using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The maximum of ulongs.</summary>
public static partial class MaxOfULongs
{
    [DataParallel(Reduce = Reduction.Max)]
    public static ulong Apply(ulong x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MaxOfULongs), static kernel =>
        kernel.Reduce<ulong, ulong>(
            ApplyKernel.Info, Reduction.Max, Apply, Apply, Apply, Values.Between<ulong>(0, 1.7e19)));
}
