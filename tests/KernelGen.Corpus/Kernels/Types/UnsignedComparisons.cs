using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Unsigned comparisons of all widths, packed into bits.</summary>
public static partial class UnsignedComparisons
{
    [DataParallel]
    public static int Apply(uint a, uint b, ulong c, ulong d, byte e, ushort f) =>
        (a < b ? 1 : 0) | (a >= b ? 2 : 0) | (c < d ? 4 : 0) | (c <= d ? 8 : 0) | (e > f ? 16 : 0) | (c > a ? 32 : 0);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UnsignedComparisons), static kernel =>
    {
        Slot<uint> a = kernel.Input<uint>();
        Slot<uint> b = kernel.Input<uint>();
        Slot<ulong> c = kernel.Input<ulong>();
        Slot<ulong> d = kernel.Input<ulong>();
        Slot<byte> e = kernel.Input<byte>();
        Slot<ushort> f = kernel.Input<ushort>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] =
            Apply(a[data, i], b[data, i], c[data, i], d[data, i], e[data, i], f[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], e[data], f[data], result[data], runtime);
    });
}
