using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A three-point filter over a whole input, the index clamped to it.</summary>
public static partial class Stencil
{
    [DataParallel]
    public static float Apply([Index] int i, ReadOnlySpan<float> signal)
    {
        float left = signal[Math.Max(i - 1, 0)];
        float right = signal[Math.Min(i + 1, signal.Length - 1)];
        return 0.25f * left + 0.5f * signal[i] + 0.25f * right;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Stencil), static kernel =>
    {
        Slot<float> signal = kernel.Whole<float>(static elements => elements);
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(i, signal[data]);
        kernel.Spans = (data, runtime) => Apply(signal[data], result[data], runtime);
    });
}
