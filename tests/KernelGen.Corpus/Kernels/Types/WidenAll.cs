using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Every integer width added up in a long.</summary>
public static partial class WidenAll
{
    [DataParallel]
    public static long Apply(sbyte a, ushort b, int c, uint d, byte e, short f) => a + b + (long)c + d + e * f;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(WidenAll), static kernel =>
    {
        Slot<sbyte> a = kernel.Input<sbyte>();
        Slot<ushort> b = kernel.Input<ushort>();
        Slot<int> c = kernel.Input<int>();
        Slot<uint> d = kernel.Input<uint>();
        Slot<byte> e = kernel.Input<byte>();
        Slot<short> f = kernel.Input<short>();
        Slot<long> result = kernel.Output<long>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] =
            Apply(a[data, i], b[data, i], c[data, i], d[data, i], e[data, i], f[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(a[data], b[data], c[data], d[data], e[data], f[data], result[data], runtime);
    });
}
