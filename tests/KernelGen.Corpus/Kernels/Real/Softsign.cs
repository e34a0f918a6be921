using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A division by something that is at least 1.</summary>
public static partial class Softsign
{
    [DataParallel]
    public static float Apply(float x) => x / (1f + MathF.Abs(x));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Softsign), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
