using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The maximum of sbytes.</summary>
public static partial class MaxOfSBytes
{
    [DataParallel(Reduce = Reduction.Max)]
    public static sbyte Apply(sbyte x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MaxOfSBytes), static kernel =>
        kernel.Reduce<sbyte, sbyte>(
            ApplyKernel.Info, Reduction.Max, Apply, Apply, Apply, Values.Between<sbyte>(-128, -100)));
}
