using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The bits of a double, and a double made of bits.</summary>
public static partial class DoubleBits
{
    [DataParallel]
    public static (long Bits, double Doubled) Apply(double x)
    {
        long bits = BitConverter.DoubleToInt64Bits(x);
        return (bits ^ bits >> 63 & long.MaxValue, BitConverter.Int64BitsToDouble(bits & ~1L));
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DoubleBits), static kernel =>
    {
        Slot<double> x = kernel.Input<double>();
        Slot<long> bits = kernel.Output<long>();
        Slot<double> doubled = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (bits[data, i], doubled[data, i]) = Apply(x[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], bits[data], doubled[data], runtime);
    });
}
