using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>An elementary function.</summary>
public static partial class Silu
{
    [DataParallel]
    public static float Apply(float x) => x / (1f + MathF.Exp(-x));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Silu), static kernel =>
    {
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply);
        kernel.FallsBack = true;
    });
}
