using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Signed comparisons between widths, packed into bits.</summary>
public static partial class SignedComparisons
{
    [DataParallel]
    public static int Apply(sbyte a, short b, int c, long d) =>
        (a < b ? 1 : 0) | (b >= c ? 2 : 0) | (c < d ? 4 : 0) | (d <= a ? 8 : 0) | (a == c ? 16 : 0) | (b != d ? 32 : 0);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SignedComparisons), static kernel =>
    {
        Slot<sbyte> a = kernel.Input<sbyte>();
        Slot<short> b = kernel.Input<short>();
        Slot<int> c = kernel.Input<int>();
        Slot<long> d = kernel.Input<long>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(a[data, i], b[data, i], c[data, i], d[data, i]);
        kernel.Spans = (data, runtime) => Apply(a[data], b[data], c[data], d[data], result[data], runtime);
    });
}
