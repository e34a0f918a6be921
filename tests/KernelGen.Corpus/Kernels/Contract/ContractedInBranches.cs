using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A product in a local read once, and branches.</summary>
public static partial class ContractedInBranches
{
    [DataParallel(Float = FloatMode.Contract)]
    public static float Apply(float x, float y)
    {
        float product = x * y;
        float sum = product + 1f;
        if (sum > 0f)
            sum = sum * sum + y;
        return sum;
    }

    private static float Expected(float x, float y)
    {
        float sum = MathF.FusedMultiplyAdd(x, y, 1f);
        if (sum > 0f)
            sum = MathF.FusedMultiplyAdd(sum, sum, y);
        return sum;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ContractedInBranches), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Expected, Apply, Apply));
}
