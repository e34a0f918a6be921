using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The maximum of absolute values, NaN among them.</summary>
public static partial class LargestMagnitude
{
    [DataParallel(Reduce = Reduction.Max)]
    public static float Apply(float x) => MathF.Abs(x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LargestMagnitude), static kernel =>
        kernel.Reduce<float, float>(ApplyKernel.Info, Reduction.Max, Apply, Apply, Apply));
}
