using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Horner's scheme, every step one fused multiply-add.</summary>
public static partial class ContractedCubic
{
    [DataParallel(Float = FloatMode.Contract)]
    public static float Apply(float x) => ((0.25f * x - 1.5f) * x + 0.75f) * x + 2f;

    private static float Expected(float x) =>
        MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(MathF.FusedMultiplyAdd(0.25f, x, -1.5f), x, 0.75f), x, 2f);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ContractedCubic), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Expected, Apply, Apply));
}
