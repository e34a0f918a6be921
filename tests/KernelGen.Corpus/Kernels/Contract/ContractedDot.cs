using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Products on both sides of sums: the left one fuses, then each further one with the sum so far.</summary>
public static partial class ContractedDot
{
    [DataParallel(Float = FloatMode.Contract)]
    public static double Apply(double x, double y, double z) => x * x + y * y + z * z;

    private static double Expected(double x, double y, double z) =>
        Math.FusedMultiplyAdd(z, z, Math.FusedMultiplyAdd(x, x, y * y));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ContractedDot), static kernel =>
        kernel.Map<double, double, double, double>(ApplyKernel.Info, Expected, Apply, Apply));
}
