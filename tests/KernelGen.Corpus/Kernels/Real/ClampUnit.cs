using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Math.Clamp between constants.</summary>
public static partial class ClampUnit
{
    [DataParallel]
    public static float Apply(float x) => Math.Clamp(x, 0f, 1f);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ClampUnit), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
