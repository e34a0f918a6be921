using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Shifts of 64-bit numbers by a byte.</summary>
public static partial class LongShifts
{
    [DataParallel]
    public static (long A, long B, long C, ulong D, ulong E) Apply(long x, ulong y, byte count) =>
        (x << count, x >> count, x >>> count, y << count, y >> count);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(LongShifts), static kernel =>
    {
        Slot<long> x = kernel.Input<long>();
        Slot<ulong> y = kernel.Input<ulong>();
        Slot<byte> count = kernel.Input<byte>();
        Slot<long> a = kernel.Output<long>();
        Slot<long> b = kernel.Output<long>();
        Slot<long> c = kernel.Output<long>();
        Slot<ulong> d = kernel.Output<ulong>();
        Slot<ulong> e = kernel.Output<ulong>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (a[data, i], b[data, i], c[data, i], d[data, i], e[data, i]) =
                Apply(x[data, i], y[data, i], count[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], count[data], a[data], b[data], c[data], d[data], e[data], runtime);
    });
}
