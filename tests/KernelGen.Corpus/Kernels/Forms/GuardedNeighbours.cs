using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Neighbours read only where they exist: the others must not even be loaded.</summary>
public static partial class GuardedNeighbours
{
    [DataParallel]
    public static int Apply([Index] int i, ReadOnlySpan<short> samples)
    {
        int sum = samples[i];
        if (i > 0)
            sum += samples[i - 1];
        return i + 1 < samples.Length ? sum + samples[i + 1] : sum;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(GuardedNeighbours), static kernel =>
    {
        Slot<short> samples = kernel.Whole<short>(static elements => elements);
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(i, samples[data]);
        kernel.Spans = (data, runtime) => Apply(samples[data], result[data], runtime);
    });
}
