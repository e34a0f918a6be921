using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A float to every integer type: saturating to the large ones, cut off in the small ones.</summary>
public static partial class SingleToIntegers
{
    [DataParallel]
    public static (sbyte A, byte B, short C, ushort D, int E, uint F, long G, ulong H) Apply(float x) =>
        ((sbyte)x, (byte)x, (short)x, (ushort)x, (int)x, (uint)x, (long)x, (ulong)x);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SingleToIntegers), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<sbyte> a = kernel.Output<sbyte>();
        Slot<byte> b = kernel.Output<byte>();
        Slot<short> c = kernel.Output<short>();
        Slot<ushort> d = kernel.Output<ushort>();
        Slot<int> e = kernel.Output<int>();
        Slot<uint> f = kernel.Output<uint>();
        Slot<long> g = kernel.Output<long>();
        Slot<ulong> h = kernel.Output<ulong>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (a[data, i], b[data, i], c[data, i], d[data, i], e[data, i], f[data, i], g[data, i],
            h[data, i]) = Apply(x[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], a[data], b[data], c[data], d[data], e[data], f[data], g[data], h[data], runtime);
    });
}
