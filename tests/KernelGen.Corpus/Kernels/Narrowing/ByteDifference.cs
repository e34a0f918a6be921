using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Absolute differences: of bytes in int, of shorts, and by a conditional.</summary>
public static partial class ByteDifference
{
    [DataParallel]
    public static (byte A, ushort B, byte C) Apply(byte x, byte y, short z, short w) =>
        ((byte)Math.Abs(x - y), (ushort)Math.Abs(z - w), x > y ? (byte)(x - y) : (byte)(y - x));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ByteDifference), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<byte> y = kernel.Input<byte>();
        Slot<short> z = kernel.Input<short>();
        Slot<short> w = kernel.Input<short>();
        Slot<byte> a = kernel.Output<byte>();
        Slot<ushort> b = kernel.Output<ushort>();
        Slot<byte> c = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (a[data, i], b[data, i], c[data, i]) = Apply(x[data, i], y[data, i], z[data, i], w[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], z[data], w[data], a[data], b[data], c[data], runtime);
    });
}
