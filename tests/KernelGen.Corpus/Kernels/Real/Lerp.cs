using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Linear interpolation: multiply and add in separate roundings.</summary>
public static partial class Lerp
{
    [DataParallel]
    public static float Apply(float a, float b, float t) => a + (b - a) * t;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Lerp), static kernel =>
        kernel.Map<float, float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
