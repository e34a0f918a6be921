using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A reduction that falls back: the tree is the same.</summary>
public static partial class ReducedLogarithms
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static double Apply(double x) => Math.Log(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReducedLogarithms), static kernel =>
    {
        kernel.Reduce<double, double>(
            ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply, Values.Between<double>(0.5, 2));
        kernel.FallsBack = true;
    });
}
