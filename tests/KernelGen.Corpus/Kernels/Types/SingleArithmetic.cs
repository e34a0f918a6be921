using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The four operations on float.</summary>
public static partial class SingleArithmetic
{
    [DataParallel]
    public static float Apply(float x, float y) => (x + y) * (x - y) / (y * 3f) - -x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SingleArithmetic), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
