using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The remainder of any floats by any.</summary>
public static partial class RemainderOfAllFloats
{
    [DataParallel]
    public static float Apply(float x, float y) => x % y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(RemainderOfAllFloats), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
