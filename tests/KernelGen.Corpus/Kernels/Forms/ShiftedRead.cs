using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A whole input of one element more, read one element ahead, up to its last.</summary>
public static partial class ShiftedRead
{
    [DataParallel]
    public static float Apply([Index] int i, ReadOnlySpan<float> samples) => samples[i + 1] - samples[i];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ShiftedRead), static kernel =>
    {
        Slot<float> samples = kernel.Whole<float>(static elements => elements + 1);
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(i, samples[data]);
        kernel.Spans = (data, runtime) => Apply(samples[data], result[data], runtime);
    });
}
