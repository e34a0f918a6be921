using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>An elementary function of doubles, reduced.</summary>
public static partial class ReducedLogarithms
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static double Apply(double x) => Math.Log(x);

    private static double Expected(double x) => KernelMath.Log(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReducedLogarithms), static kernel =>
        kernel.Reduce<double, double>(ApplyKernel.Info, Reduction.Sum, Expected, Apply, Apply, Values.Between<double>(0.5, 2)));
}
