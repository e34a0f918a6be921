using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Checked conversions of floats whose fractions reach just beyond the limits of the types.</summary>
public static partial class CheckedBoundaries
{
    [DataParallel]
    public static (sbyte A, byte B, ushort C, long D) Apply(float x, double y, float z, double w) =>
        (checked((sbyte)x), checked((byte)y), checked((ushort)z), checked((long)w));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedBoundaries), static kernel =>
    {
        Slot<float> x = kernel.Input(Values.Except<float>(static value => !(value > -129f && value < 128f), -128.999f));
        Slot<double> y = kernel.Input(Values.Except<double>(static value => !(value > -1 && value < 256), 255.9999999));
        Slot<float> z =
            kernel.Input(Values.Except<float>(static value => !(value > -1f && value < 65536f), -0.99999994f));
        Slot<double> w = kernel.Input(Values.Except<double>(
            static value =>
                !(value >= -9223372036854775808.0 && value < 9223372036854775808.0), -9223372036854775808.0));
        Slot<sbyte> a = kernel.Output<sbyte>();
        Slot<byte> b = kernel.Output<byte>();
        Slot<ushort> c = kernel.Output<ushort>();
        Slot<long> d = kernel.Output<long>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (a[data, i], b[data, i], c[data, i], d[data, i]) =
            Apply(x[data, i], y[data, i], z[data, i], w[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], z[data], w[data], a[data], b[data], c[data], d[data], runtime);
        kernel.PlantFault = (data, i) => x[data, i] = i % 2 == 0 ? 128f : -129f;
    });
}
