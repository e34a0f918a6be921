using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The error function, which .NET lacks.</summary>
public static partial class Gelu
{
    [DataParallel]
    public static float Apply(float x) => 0.5f * x * (1f + KernelMath.Erf(x * 0.70710678f));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Gelu), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
