using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Bytes and shorts taken as signed and unsigned in turn.</summary>
public static partial class SignExtension
{
    [DataParallel]
    public static (short A, int B, long C, ushort D) Apply(byte x, short y) =>
        ((sbyte)x, (short)(x << 8) >> 4, (sbyte)(y >> 3) * (long)(ushort)y, (ushort)(sbyte)(x ^ 0x80));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SignExtension), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<short> y = kernel.Input<short>();
        Slot<short> a = kernel.Output<short>();
        Slot<int> b = kernel.Output<int>();
        Slot<long> c = kernel.Output<long>();
        Slot<ushort> d = kernel.Output<ushort>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (a[data, i], b[data, i], c[data, i], d[data, i]) = Apply(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], a[data], b[data], c[data], d[data], runtime);
    });
}
