using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Functions of floats and of doubles in one kernel, in a loop: narrower vectors for the floats.</summary>
public static partial class MixedPrecisionWave
{
    [DataParallel]
    public static double Apply(float phase, double amplitude)
    {
        double sum = 0;
        for (int k = 1; k < 5; k++)
        {
            float wave = MathF.Sin(phase * k);
            sum += wave * Math.Exp(-amplitude * k);
        }

        return sum;
    }

    private static double Expected(float phase, double amplitude)
    {
        double sum = 0;
        for (int k = 1; k < 5; k++)
        {
            float wave = KernelMath.Sin(phase * k);
            sum += wave * KernelMath.Exp(-amplitude * k);
        }

        return sum;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MixedPrecisionWave), static kernel =>
        kernel.Map<float, double, double>(ApplyKernel.Info, Expected, Apply, Apply));
}
