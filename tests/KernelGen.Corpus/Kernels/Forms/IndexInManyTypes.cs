using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The index converted to everything.</summary>
public static partial class IndexInManyTypes
{
    [DataParallel]
    public static (double A, float B, long C, short D, bool E) Apply([Index] int i, [Uniform] long offset) =>
        (i / 3.0, i, i * offset, (short)(i << 4), (i & 5) == 4);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IndexInManyTypes), static kernel =>
    {
        Slot<double> a = kernel.Output<double>();
        Slot<float> b = kernel.Output<float>();
        Slot<long> c = kernel.Output<long>();
        Slot<short> d = kernel.Output<short>();
        Slot<bool> e = kernel.Output<bool>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (a[data, i], b[data, i], c[data, i], d[data, i], e[data, i]) = Apply(i, 1L << 40);
        kernel.Spans = (data, runtime) => Apply(1L << 40, a[data], b[data], c[data], d[data], e[data], runtime);
    });
}
