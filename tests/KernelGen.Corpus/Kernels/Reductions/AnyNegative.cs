using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Whether any value is negative: none is, in most calls.</summary>
public static partial class AnyNegative
{
    [DataParallel(Reduce = Reduction.Any)]
    public static bool Apply(int x) => x < -999;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AnyNegative), static kernel =>
        kernel.Test<int>(ApplyKernel.Info, Reduction.Any, Apply, Apply, Values.Between<int>(-1000, 1000000)));
}
