using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Bytes by bytes and shorts by sbytes, computed in int.</summary>
public static partial class SmallDivision
{
    [DataParallel]
    public static (byte Quotient, short Remainder) Apply(byte x, byte y, short z, sbyte w) =>
        ((byte)(x / y), (short)(z % w));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SmallDivision), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<byte> y = kernel.Input(Values.Except<byte>(static value => value == 0, 7));
        Slot<short> z = kernel.Input<short>();
        Slot<sbyte> w = kernel.Input(Values.Except<sbyte>(static value => value == 0, -1));
        Slot<byte> quotient = kernel.Output<byte>();
        Slot<short> remainder = kernel.Output<short>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (quotient[data, i], remainder[data, i]) = Apply(x[data, i], y[data, i], z[data, i], w[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], z[data], w[data], quotient[data], remainder[data], runtime);
        kernel.PlantFault = (data, i) => w[data, i] = 0;
    });
}
