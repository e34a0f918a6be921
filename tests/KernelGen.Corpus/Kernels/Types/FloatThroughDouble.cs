using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A float in and out, doubles inside.</summary>
public static partial class FloatThroughDouble
{
    [DataParallel]
    public static float Apply(float x, float y) => (float)((double)x * y + 0.1);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FloatThroughDouble), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
