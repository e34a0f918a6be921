using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The minimum of doubles, NaN among them.</summary>
public static partial class MinOfDoubles
{
    [DataParallel(Reduce = Reduction.Min)]
    public static double Apply(double x, double y) => x - y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinOfDoubles), static kernel =>
        kernel.Reduce<double, double, double>(ApplyKernel.Info, Reduction.Min, Apply, Apply, Apply));
}
