using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A rectifier that lets a little through, as a conditional expression.</summary>
public static partial class LeakyRelu
{
    [DataParallel]
    public static float Apply(float x) => x > 0f ? x : 0.01f * x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LeakyRelu), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
