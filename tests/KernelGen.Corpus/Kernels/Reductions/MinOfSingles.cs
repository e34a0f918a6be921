using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The minimum of floats without NaN: of zeros the negative one.</summary>
public static partial class MinOfSingles
{
    [DataParallel(Reduce = Reduction.Min)]
    public static float Apply(float x) => MathF.Abs(x) < 1e20f ? x * 0f : x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinOfSingles), static kernel =>
        kernel.Reduce<float, float>(
            ApplyKernel.Info, Reduction.Min, Apply, Apply, Apply,
            Values.Except<float>(static value => !float.IsPositive(value), 3f)));
}
