using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Doubles of very different sizes: every change of order shows.</summary>
public static partial class SumOfDoubles
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static double Apply(double x) => x * x * x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumOfDoubles), static kernel =>
        kernel.Reduce<double, double>(
            ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply, Values.Between<double>(-1000, 1000)));
}
