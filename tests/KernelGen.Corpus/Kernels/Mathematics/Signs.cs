using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>CopySign and Abs of both float types.</summary>
public static partial class Signs
{
    [DataParallel]
    public static double Apply(float x, float y, double z) =>
        MathF.CopySign(x, y) + Math.CopySign(z, (double)x) - Math.Abs(z);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Signs), static kernel =>
        kernel.Map<float, float, double, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
