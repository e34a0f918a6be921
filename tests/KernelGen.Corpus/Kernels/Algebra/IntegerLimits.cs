using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The limits of every integer type as constants.</summary>
public static partial class IntegerLimits
{
    [DataParallel]
    public static ulong Apply(sbyte a, short b, int c, ulong d) =>
        (ulong)((a == sbyte.MinValue ? 1 : 0) + (b == short.MaxValue ? 2 : 0)
        + (c == int.MinValue ? 4 : c == int.MaxValue ? 8 : 0))
        + (d >= ulong.MaxValue - 1 ? 16ul : 0) + (d > long.MaxValue ? 32ul : 0)
        + (d == 0x8000000000000000 ? d : ulong.MaxValue);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IntegerLimits), static kernel =>
    {
        Slot<sbyte> a = kernel.Input<sbyte>();
        Slot<short> b = kernel.Input<short>();
        Slot<int> c = kernel.Input<int>();
        Slot<ulong> d = kernel.Input<ulong>();
        Slot<ulong> result = kernel.Output<ulong>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(a[data, i], b[data, i], c[data, i], d[data, i]);
        kernel.Spans = (data, runtime) => Apply(a[data], b[data], c[data], d[data], result[data], runtime);
    });
}
