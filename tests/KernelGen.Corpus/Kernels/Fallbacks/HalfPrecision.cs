using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Half as the type of the input.</summary>
public static partial class HalfPrecision
{
    [DataParallel]
    public static float Apply(Half x) => (float)x * 2f;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HalfPrecision), static kernel =>
    {
        kernel.Map<Half, float>(ApplyKernel.Info, Apply, Apply, Apply);
        kernel.FallsBack = true;
    });
}
