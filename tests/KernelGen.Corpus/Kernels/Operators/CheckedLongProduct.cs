using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A checked product of longs, and a checked difference of ulongs.</summary>
public static partial class CheckedLongProduct
{
    [DataParallel]
    public static (long Product, ulong Difference) Apply(long x, long y, ulong z) => (checked(x * y), checked(z - 10));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CheckedLongProduct), static kernel =>
    {
        Slot<long> x = kernel.Input(Values.Between<long>(-3000000000, 3000000000));
        Slot<long> y = kernel.Input(Values.Between<long>(-3000000000, 3000000000));
        Slot<ulong> z = kernel.Input(Values.Except<ulong>(static value => value < 10, 10));
        Slot<long> product = kernel.Output<long>();
        Slot<ulong> difference = kernel.Output<ulong>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (product[data, i], difference[data, i]) = Apply(x[data, i], y[data, i], z[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], z[data], product[data], difference[data], runtime);
        kernel.PlantFault = (data, i) => (x[data, i], y[data, i]) = (1L << 32, -1L << 32);
    });
}
