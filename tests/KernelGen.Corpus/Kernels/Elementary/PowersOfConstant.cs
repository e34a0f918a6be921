using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>
/// A function of a constant and of what differs: inside it comparisons are known when the JIT inlines it. Where there is
/// AVX-512, the JIT of .NET 10.0.12 computes an And with one that is false as the other operand.
/// </summary>
public static partial class PowersOfConstant
{
    [DataParallel]
    public static float Apply(float y) => MathF.Pow(1e30f, y) + MathF.Pow(y, 3f) + MathF.Atan2(y, -0f) + MathF.Pow(-2f, y);

    private static float Expected(float y) =>
        KernelMath.Pow(1e30f, y) + KernelMath.Pow(y, 3f) + KernelMath.Atan2(y, -0f) + KernelMath.Pow(-2f, y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(PowersOfConstant), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Expected, Apply, Apply));
}
