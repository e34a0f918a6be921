using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>How many doubles are NaN.</summary>
public static partial class CountNaN
{
    [DataParallel(Reduce = Reduction.Count)]
    public static bool Apply(double x) => double.IsNaN(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CountNaN), static kernel =>
        kernel.Count<double>(ApplyKernel.Info, Apply, Apply));
}
