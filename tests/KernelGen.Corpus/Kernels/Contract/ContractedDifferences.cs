using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Products subtracted, and subtracted from.</summary>
public static partial class ContractedDifferences
{
    [DataParallel(Float = FloatMode.Contract)]
    public static float Apply(float x, float y, float z) => (z - x * y) * (x * y - z) - x;

    private static float Expected(float x, float y, float z) => MathF.FusedMultiplyAdd(
        MathF.FusedMultiplyAdd(-x, y, z), MathF.FusedMultiplyAdd(x, y, -z), -x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ContractedDifferences), static kernel =>
        kernel.Map<float, float, float, float>(ApplyKernel.Info, Expected, Apply, Apply));
}
