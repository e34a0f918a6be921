using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The maximum of ints computed from floats.</summary>
public static partial class MaxOfInts
{
    [DataParallel(Reduce = Reduction.Max)]
    public static int Apply(float x) => (int)(x * 100f);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MaxOfInts), static kernel =>
        kernel.Reduce<float, int>(
            ApplyKernel.Info, Reduction.Max, Apply, Apply, Apply, Values.Between<float>(-1000, -1)));
}
