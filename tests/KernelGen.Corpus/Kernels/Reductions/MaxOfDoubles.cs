using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The maximum of doubles without NaN.</summary>
public static partial class MaxOfDoubles
{
    [DataParallel(Reduce = Reduction.Max)]
    public static double Apply(double x) => -x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MaxOfDoubles), static kernel =>
        kernel.Reduce<double, double>(
            ApplyKernel.Info, Reduction.Max, Apply, Apply, Apply, Values.Except<double>(double.IsNaN, -1)));
}
