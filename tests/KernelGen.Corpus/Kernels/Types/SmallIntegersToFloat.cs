using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Integers of up to two bytes to float and double.</summary>
public static partial class SmallIntegersToFloat
{
    [DataParallel]
    public static (float Single, double Double) Apply(sbyte a, byte b, short c, ushort d) =>
        ((float)a + (float)b + (float)c + (float)d, (double)a * (double)b - (double)c * (double)d);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SmallIntegersToFloat), static kernel =>
    {
        Slot<sbyte> a = kernel.Input<sbyte>();
        Slot<byte> b = kernel.Input<byte>();
        Slot<short> c = kernel.Input<short>();
        Slot<ushort> d = kernel.Input<ushort>();
        Slot<float> single = kernel.Output<float>();
        Slot<double> wide = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (single[data, i], wide[data, i]) = Apply(a[data, i], b[data, i], c[data, i], d[data, i]);
        kernel.Spans = (data, runtime) => Apply(a[data], b[data], c[data], d[data], single[data], wide[data], runtime);
    });
}
