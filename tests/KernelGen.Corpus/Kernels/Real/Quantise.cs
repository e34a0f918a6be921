using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Float to sbyte: round to even, clamp, convert; four bytes in, one out.</summary>
public static partial class Quantise
{
    [DataParallel]
    public static sbyte Apply(float x, [Uniform] float scale) => (sbyte)Math.Clamp(MathF.Round(x * scale), -128f, 127f);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Quantise), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<sbyte> result = kernel.Output<sbyte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], 4f);
        kernel.Spans = (data, runtime) => Apply(x[data], 4f, result[data], runtime);
    });
}
