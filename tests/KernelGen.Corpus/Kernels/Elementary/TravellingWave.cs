using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Long in front of a function of two arguments: of the index, in doubles on the way to floats; and two results.</summary>
public static partial class TravellingWave
{
    [DataParallel]
    public static (float Phase, float Height) Apply([Index] int i, float x, double time)
    {
        float along = (float)((((time * 0.5) - i) * time) + 0.125) * x;
        return (MathF.Atan2(along, x), (float)time - x);
    }

    private static (float Phase, float Height) Expected(int i, float x, double time)
    {
        float along = (float)((((time * 0.5) - i) * time) + 0.125) * x;
        return (KernelMath.Atan2(along, x), (float)time - x);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TravellingWave), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<double> time = kernel.Input<double>();
        Slot<float> phase = kernel.Output<float>();
        Slot<float> height = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (phase[data, i], height[data, i]) = Expected(i, x[data, i], time[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], time[data], phase[data], height[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(x[data], time[data], phase[data], height[data], runtime);
    });
}
