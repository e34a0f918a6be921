using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Every rounding of a double, with the midpoint modes that are directed.</summary>
public static partial class DoubleRoundings
{
    [DataParallel]
    public static (double Floor, double Ceiling, double Even, double Down, double Up, double Zero) Apply(double x) =>
        (Math.Floor(x), Math.Ceiling(x), Math.Round(x), Math.Round(x, MidpointRounding.ToNegativeInfinity),
            Math.Round(x, MidpointRounding.ToPositiveInfinity), double.Round(x, MidpointRounding.ToZero));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DoubleRoundings), static kernel =>
    {
        Slot<double> x = kernel.Input<double>();
        Slot<double> floor = kernel.Output<double>();
        Slot<double> ceiling = kernel.Output<double>();
        Slot<double> even = kernel.Output<double>();
        Slot<double> down = kernel.Output<double>();
        Slot<double> up = kernel.Output<double>();
        Slot<double> zero = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (floor[data, i], ceiling[data, i], even[data, i], down[data, i], up[data, i],
            zero[data, i]) = Apply(x[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], floor[data], ceiling[data], even[data], down[data], up[data], zero[data], runtime);
    });
}
