using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Minimum and maximum of floats: NaN and the sign of zero.</summary>
public static partial class MinMaxSingle
{
    [DataParallel]
    public static (float Min, float Max, float Of3) Apply(float x, float y) =>
        (MathF.Min(x, y), Math.Max(x, y), float.Max(float.Min(x, 1f), y));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinMaxSingle), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> y = kernel.Input<float>();
        Slot<float> min = kernel.Output<float>();
        Slot<float> max = kernel.Output<float>();
        Slot<float> of3 = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (min[data, i], max[data, i], of3[data, i]) = Apply(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], min[data], max[data], of3[data], runtime);
    });
}
