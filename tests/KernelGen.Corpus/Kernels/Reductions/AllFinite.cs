using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Whether all values are finite.</summary>
public static partial class AllFinite
{
    [DataParallel(Reduce = Reduction.All)]
    public static bool Apply(double x) => double.IsFinite(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AllFinite), static kernel =>
        kernel.Test<double>(
            ApplyKernel.Info, Reduction.All, Apply, Apply, static bits => bits % 5000 == 0 ? double.NaN : bits));
}
