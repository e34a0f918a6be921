using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Tables of every type beside each other.</summary>
public static partial class TablesOfAllTypes
{
    [DataParallel]
    public static double Apply(
        byte at, ReadOnlySpan<sbyte> a, ReadOnlySpan<byte> b, ReadOnlySpan<short> c, ReadOnlySpan<ushort> d,
        ReadOnlySpan<int> e,
        ReadOnlySpan<uint> f, ReadOnlySpan<long> g, ReadOnlySpan<ulong> h, ReadOnlySpan<float> j,
        ReadOnlySpan<double> k)
    {
        int index = at & 7;
        return a[index] + b[index] + c[7 - index] + d[index] + e[index] + f[index] + g[index] + (double)h[index]
            + j[index] + k[index];
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TablesOfAllTypes), static kernel =>
    {
        Slot<byte> at = kernel.Input<byte>();
        Slot<sbyte> a = kernel.Whole<sbyte>(static _ => 8);
        Slot<byte> b = kernel.Whole<byte>(static _ => 8);
        Slot<short> c = kernel.Whole<short>(static _ => 8);
        Slot<ushort> d = kernel.Whole<ushort>(static _ => 8);
        Slot<int> e = kernel.Whole<int>(static _ => 8);
        Slot<uint> f = kernel.Whole<uint>(static _ => 8);
        Slot<long> g = kernel.Whole<long>(static _ => 8);
        Slot<ulong> h = kernel.Whole<ulong>(static _ => 8);
        Slot<float> j = kernel.Whole(static _ => 8, Values.Between<float>(-9, 9));
        Slot<double> k = kernel.Whole(static _ => 8, Values.Between<double>(-9, 9));
        Slot<double> result = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(
            at[data, i], a[data], b[data], c[data], d[data], e[data], f[data], g[data], h[data], j[data], k[data]);
        kernel.Spans = (data, runtime) => Apply(
            at[data], a[data], b[data], c[data], d[data], e[data], f[data], g[data], h[data], j[data], k[data],
            result[data],
            runtime);
    });
}
