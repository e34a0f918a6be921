using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Every rounding of a float, through MathF, Math and the type itself.</summary>
public static partial class Roundings
{
    [DataParallel]
    public static (float Floor, float Ceiling, float Truncated, float Even, float Away) Apply(float x) =>
        (MathF.Floor(x), MathF.Ceiling(x), float.Truncate(x), MathF.Round(x),
        MathF.Round(x, MidpointRounding.AwayFromZero));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Roundings), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> floor = kernel.Output<float>();
        Slot<float> ceiling = kernel.Output<float>();
        Slot<float> truncated = kernel.Output<float>();
        Slot<float> even = kernel.Output<float>();
        Slot<float> away = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (floor[data, i], ceiling[data, i], truncated[data, i], even[data, i], away[data, i]) = Apply(x[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], floor[data], ceiling[data], truncated[data], even[data], away[data], runtime);
    });
}
