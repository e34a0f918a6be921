using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>An elementary function: the oracle says whose bits it has.</summary>
public static partial class Silu
{
    [DataParallel]
    public static float Apply(float x) => x / (1f + MathF.Exp(-x));

    private static float Expected(float x) => x / (1f + KernelMath.Exp(-x));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Silu), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Expected, Apply, Apply));
}
