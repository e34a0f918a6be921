using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The remainder of floats and doubles.</summary>
public static partial class FloatRemainder
{
    [DataParallel]
    public static double Apply(float x, float y, double z) => x % y + z % 1.5;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FloatRemainder), static kernel =>
        kernel.Map<float, float, double, double>(
            ApplyKernel.Info, Apply, Apply, Apply, Values.Between<float>(-1000, 1000), Values.Between<float>(-20, 20)));
}
