using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The L1 norm of a difference, summed in doubles.</summary>
public static partial class AbsoluteError
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static double Apply(float x, float y) => Math.Abs((double)x - y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AbsoluteError), static kernel =>
        kernel.Reduce<float, float, double>(
            ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply,
            Values.Between<float>(-10, 10), Values.Between<float>(-1e-5, 1e5)));
}
