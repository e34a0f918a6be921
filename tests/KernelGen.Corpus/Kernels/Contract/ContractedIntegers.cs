using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Integers are not fused, nor is anything between types.</summary>
public static partial class ContractedIntegers
{
    [DataParallel(Float = FloatMode.Contract)]
    public static double Apply(int x, float y, double z) => x * x + y * y * z + 1.0;

    private static double Expected(int x, float y, double z) =>
        Math.FusedMultiplyAdd((double)(y * y), z, (double)(x * x)) + 1.0;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ContractedIntegers), static kernel =>
        kernel.Map<int, float, double, double>(ApplyKernel.Info, Expected, Apply, Apply));
}
