using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Whether any float is NaN, of few that are.</summary>
public static partial class AnyNaN
{
    [DataParallel(Reduce = Reduction.Any)]
    public static bool Apply(float x) => float.IsNaN(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AnyNaN), static kernel =>
        kernel.Test<float>(
            ApplyKernel.Info, Reduction.Any, Apply, Apply, static bits => bits % 3000 == 0 ? float.NaN : 1f));
}
