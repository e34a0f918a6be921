using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Differences, quotients and comparisons of a number with itself.</summary>
public static partial class SameOperandTwice
{
    [DataParallel]
    public static (double Difference, double Quotient, bool Same, bool Other, int Zero) Apply(double x, int y)
    {
        double again = x;
        int copy = y;
        return (x - again, x / again, x == again, x != again, y - copy + (y ^ copy) + (y & copy) - (y | copy));
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SameOperandTwice), static kernel =>
    {
        Slot<double> x = kernel.Input<double>();
        Slot<int> y = kernel.Input<int>();
        Slot<double> difference = kernel.Output<double>();
        Slot<double> quotient = kernel.Output<double>();
        Slot<bool> same = kernel.Output<bool>();
        Slot<bool> other = kernel.Output<bool>();
        Slot<int> zero = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (difference[data, i], quotient[data, i], same[data, i], other[data, i], zero[data, i]) =
            Apply(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], difference[data], quotient[data], same[data], other[data], zero[data], runtime);
    });
}
