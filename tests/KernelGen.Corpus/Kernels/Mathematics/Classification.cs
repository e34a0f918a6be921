using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>What kind of float it is, packed into bits.</summary>
public static partial class Classification
{
    [DataParallel]
    public static int Apply(float x) =>
        (float.IsNaN(x) ? 1 : 0) | (float.IsFinite(x) ? 2 : 0) | (float.IsInfinity(x) ? 4 : 0)
        | (float.IsNegative(x) ? 8 : 0)
        | (float.IsPositiveInfinity(x) ? 16 : 0) | (float.IsNegativeInfinity(x) ? 32 : 0);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Classification), static kernel =>
        kernel.Map<float, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
