using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A foreach over a whole input.</summary>
public static partial class NearestOf
{
    [DataParallel]
    public static float Apply(float x, ReadOnlySpan<float> palette)
    {
        float best = float.PositiveInfinity;
        float nearest = 0f;
        foreach (float entry in palette)
        {
            float distance = MathF.Abs(entry - x);
            if (distance < best)
            {
                best = distance;
                nearest = entry;
            }
        }

        return nearest;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NearestOf), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> palette = kernel.Whole<float>(static _ => 9);
        Slot<float> result = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], palette[data]);
        kernel.Spans = (data, runtime) => Apply(x[data], palette[data], result[data], runtime);
    });
}
