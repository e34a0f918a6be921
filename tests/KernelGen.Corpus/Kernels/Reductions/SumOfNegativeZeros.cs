using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A sum of negative zeros is a negative zero.</summary>
public static partial class SumOfNegativeZeros
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static float Apply(float x) => -MathF.Abs(x * 0f);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SumOfNegativeZeros), static kernel =>
        kernel.Reduce<float, float>(
            ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply, Values.Between<float>(-3, 3)));
}
