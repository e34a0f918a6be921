using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Fused multiply-add of both float types, written by hand.</summary>
public static partial class FusedMultiplyAdds
{
    [DataParallel]
    public static double Apply(float x, float y, double z) =>
        MathF.FusedMultiplyAdd(x, y, -x) + Math.FusedMultiplyAdd(z, z, (double)y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FusedMultiplyAdds), static kernel =>
        kernel.Map<float, float, double, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
