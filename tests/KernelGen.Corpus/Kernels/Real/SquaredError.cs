using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The sum of squared differences.</summary>
public static partial class SquaredError
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static float Apply(float predicted, float target) => (predicted - target) * (predicted - target);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SquaredError), static kernel =>
        kernel.Reduce<float, float, float>(
            ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply,
            Values.Between<float>(-10, 10), Values.Between<float>(-10, 10)));
}
