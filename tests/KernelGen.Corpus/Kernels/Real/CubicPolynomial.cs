using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Horner's scheme, every operation rounded.</summary>
public static partial class CubicPolynomial
{
    [DataParallel]
    public static float Apply(float x) => ((0.25f * x - 1.5f) * x + 0.75f) * x + 2f;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CubicPolynomial), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
