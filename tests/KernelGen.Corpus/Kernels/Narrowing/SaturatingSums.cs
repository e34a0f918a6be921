using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Saturating addition and subtraction by Min and Max, signed and unsigned.</summary>
public static partial class SaturatingSums
{
    [DataParallel]
    public static (byte A, byte B, sbyte C, short D) Apply(byte x, byte y, sbyte z, short w) => (
        (byte)Math.Min(x + y, 255), (byte)Math.Max(x - y, 0), (sbyte)Math.Clamp(z - y, -128, 127),
        (short)Math.Clamp(w * 2 + z, short.MinValue, short.MaxValue));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SaturatingSums), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<byte> y = kernel.Input<byte>();
        Slot<sbyte> z = kernel.Input<sbyte>();
        Slot<short> w = kernel.Input<short>();
        Slot<byte> a = kernel.Output<byte>();
        Slot<byte> b = kernel.Output<byte>();
        Slot<sbyte> c = kernel.Output<sbyte>();
        Slot<short> d = kernel.Output<short>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (a[data, i], b[data, i], c[data, i], d[data, i]) =
            Apply(x[data, i], y[data, i], z[data, i], w[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], z[data], w[data], a[data], b[data], c[data], d[data], runtime);
    });
}
