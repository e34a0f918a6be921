using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Quotient and remainder of unsigned numbers of two widths.</summary>
public static partial class UnsignedDivision
{
    [DataParallel]
    public static (uint Quotient, ulong Remainder) Apply(uint x, uint y, ulong z) => (x / y, z % y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UnsignedDivision), static kernel =>
    {
        Slot<uint> x = kernel.Input<uint>();
        Slot<uint> y = kernel.Input(Values.Except<uint>(static value => value == 0, 7));
        Slot<ulong> z = kernel.Input<ulong>();
        Slot<uint> quotient = kernel.Output<uint>();
        Slot<ulong> remainder = kernel.Output<ulong>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (quotient[data, i], remainder[data, i]) = Apply(x[data, i], y[data, i], z[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], z[data], quotient[data], remainder[data], runtime);
        kernel.PlantFault = (data, i) => y[data, i] = 0;
    });
}
