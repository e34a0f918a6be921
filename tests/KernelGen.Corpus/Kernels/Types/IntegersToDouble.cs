using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Integers of four and eight bytes to double.</summary>
public static partial class IntegersToDouble
{
    [DataParallel]
    public static void Apply(
        int a, uint b, long c, ulong d, out double fromInt, out double fromUInt, out double fromLong,
        out double fromULong)
    {
        fromInt = a;
        fromUInt = b;
        fromLong = c;
        fromULong = d;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IntegersToDouble), static kernel =>
    {
        Slot<int> a = kernel.Input<int>();
        Slot<uint> b = kernel.Input<uint>();
        Slot<long> c = kernel.Input<long>();
        Slot<ulong> d = kernel.Input<ulong>();
        Slot<double> resultA = kernel.Output<double>();
        Slot<double> resultB = kernel.Output<double>();
        Slot<double> resultC = kernel.Output<double>();
        Slot<double> resultD = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Apply(
            a[data, i], b[data, i], c[data, i], d[data, i],
            out resultA[data, i], out resultB[data, i], out resultC[data, i], out resultD[data, i]);
        kernel.Spans = (data, runtime) => Apply(
            a[data], b[data], c[data], d[data], resultA[data], resultB[data], resultC[data], resultD[data], runtime);
    });
}
