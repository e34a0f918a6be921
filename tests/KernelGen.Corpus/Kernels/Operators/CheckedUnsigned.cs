using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Checked conversions between signed and unsigned, and products of unsigned numbers.</summary>
public static partial class CheckedUnsigned
{
    [DataParallel]
    public static (uint A, ulong B, int C, uint D) Apply(int x, long y, uint z, uint w) =>
        (checked((uint)x), checked((ulong)y), checked((int)z), checked(z * w));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedUnsigned), static kernel =>
    {
        Slot<int> x = kernel.Input(Values.Except<int>(static value => value < 0, int.MaxValue));
        Slot<long> y = kernel.Input(Values.Except<long>(static value => value < 0, long.MaxValue));
        Slot<uint> z = kernel.Input(Values.Except<uint>(static value => value > int.MaxValue, int.MaxValue));
        Slot<uint> w = kernel.Input(Values.Between<uint>(0, 3));
        Slot<uint> a = kernel.Output<uint>();
        Slot<ulong> b = kernel.Output<ulong>();
        Slot<int> c = kernel.Output<int>();
        Slot<uint> d = kernel.Output<uint>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (a[data, i], b[data, i], c[data, i], d[data, i]) =
            Apply(x[data, i], y[data, i], z[data, i], w[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], z[data], w[data], a[data], b[data], c[data], d[data], runtime);
        kernel.PlantFault = (data, i) => (z[data, i], w[data, i]) = (int.MaxValue, 3);
    });
}
