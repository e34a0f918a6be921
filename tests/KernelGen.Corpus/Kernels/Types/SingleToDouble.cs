using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Floats widened.</summary>
public static partial class SingleToDouble
{
    [DataParallel]
    public static double Apply(float x) => x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SingleToDouble), static kernel =>
        kernel.Map<float, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
