using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>What looks like nothing to do, but is something for NaN, infinities and negative zero.</summary>
public static partial class FloatIdentities
{
    [DataParallel]
    public static (float A, float B, float C, float D, float E, float F) Apply(float x) =>
        (x + 0f, x - 0f, 0f - x, x * 0f, x * 1f + -0f, x / 1f * -1f);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FloatIdentities), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> a = kernel.Output<float>();
        Slot<float> b = kernel.Output<float>();
        Slot<float> c = kernel.Output<float>();
        Slot<float> d = kernel.Output<float>();
        Slot<float> e = kernel.Output<float>();
        Slot<float> f = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (a[data, i], b[data, i], c[data, i], d[data, i], e[data, i], f[data, i]) = Apply(x[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], a[data], b[data], c[data], d[data], e[data], f[data], runtime);
    });
}
