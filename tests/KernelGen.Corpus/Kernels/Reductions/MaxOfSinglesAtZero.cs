using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The maximum of zeros of both signs.</summary>
public static partial class MaxOfSinglesAtZero
{
    [DataParallel(Reduce = Reduction.Max)]
    public static float Apply(float x) => MathF.CopySign(0f, x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MaxOfSinglesAtZero), static kernel =>
        kernel.Reduce<float, float>(
            ApplyKernel.Info, Reduction.Max, Apply, Apply, Apply, static bits => bits % 300 == 0 ? 1f : -1f));
}
