using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A polynomial in front of an elementary function, and products behind it.</summary>
public static partial class GeluByTanh
{
    [DataParallel]
    public static float Apply(float x) => 0.5f * x * (1f + MathF.Tanh(0.7978845608f * (x + 0.044715f * x * x * x)));

    private static float Expected(float x) => 0.5f * x * (1f + KernelMath.Tanh(0.7978845608f * (x + 0.044715f * x * x * x)));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(GeluByTanh), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Expected, Apply, Apply));
}
