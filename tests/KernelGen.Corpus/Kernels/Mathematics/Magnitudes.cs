using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>MinMagnitude and MaxMagnitude, MinNumber and MaxNumber.</summary>
public static partial class Magnitudes
{
    [DataParallel]
    public static (float A, float B, float C, float D) Apply(float x, float y) =>
        (MathF.MinMagnitude(x, y), MathF.MaxMagnitude(x, y), float.MinNumber(x, y), float.MaxNumber(x, y));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Magnitudes), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> y = kernel.Input<float>();
        Slot<float> a = kernel.Output<float>();
        Slot<float> b = kernel.Output<float>();
        Slot<float> c = kernel.Output<float>();
        Slot<float> d = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (a[data, i], b[data, i], c[data, i], d[data, i]) = Apply(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], a[data], b[data], c[data], d[data], runtime);
    });
}
