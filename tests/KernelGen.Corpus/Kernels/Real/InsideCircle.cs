using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Two floats to a bool.</summary>
public static partial class InsideCircle
{
    [DataParallel]
    public static bool Apply(float x, float y) => x * x + y * y <= 2500f;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(InsideCircle), static kernel =>
        kernel.Map<float, float, bool>(ApplyKernel.Info, Apply, Apply, Apply));
}
