using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Whether all bools are true.</summary>
public static partial class AllBools
{
    [DataParallel(Reduce = Reduction.All)]
    public static bool Apply(bool x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(AllBools), static kernel =>
        kernel.Test<bool>(ApplyKernel.Info, Reduction.All, Apply, Apply, static bits => bits % 100 != 0));
}
