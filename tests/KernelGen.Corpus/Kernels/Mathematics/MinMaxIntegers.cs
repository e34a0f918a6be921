using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Minimum and maximum of every width, signed and unsigned.</summary>
public static partial class MinMaxIntegers
{
    [DataParallel]
    public static long Apply(sbyte a, byte b, ushort c, int d, uint e, long f) =>
        Math.Min(a, (sbyte)3) + Math.Max(b, (byte)100) + Math.Min(c, (ushort)1000) + Math.Max(d, -d) + Math.Min(e, 77u)
        + Math.Max(f, (long)d);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinMaxIntegers), static kernel =>
    {
        Slot<sbyte> a = kernel.Input<sbyte>();
        Slot<byte> b = kernel.Input<byte>();
        Slot<ushort> c = kernel.Input<ushort>();
        Slot<int> d = kernel.Input<int>();
        Slot<uint> e = kernel.Input<uint>();
        Slot<long> f = kernel.Input<long>();
        Slot<long> result = kernel.Output<long>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] =
            Apply(a[data, i], b[data, i], c[data, i], d[data, i], e[data, i], f[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], e[data], f[data], result[data], runtime);
    });
}
