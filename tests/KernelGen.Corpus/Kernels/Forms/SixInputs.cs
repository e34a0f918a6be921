using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Six inputs of six types.</summary>
public static partial class SixInputs
{
    [DataParallel]
    public static double Apply(sbyte a, short b, int c, long d, float e, double f) => a + b * 2.0 + c - d * 0.5 + e * f;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SixInputs), static kernel =>
    {
        Slot<sbyte> a = kernel.Input<sbyte>();
        Slot<short> b = kernel.Input<short>();
        Slot<int> c = kernel.Input<int>();
        Slot<long> d = kernel.Input<long>();
        Slot<float> e = kernel.Input<float>();
        Slot<double> f = kernel.Input<double>();
        Slot<double> result = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] =
            Apply(a[data, i], b[data, i], c[data, i], d[data, i], e[data, i], f[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], e[data], f[data], result[data], runtime);
        kernel.Arrays = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], e[data], f[data], result[data], runtime);
    });
}
