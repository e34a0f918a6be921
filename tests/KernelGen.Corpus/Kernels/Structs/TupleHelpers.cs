using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Helpers that return tuples, tuples as locals, compared, taken apart and returned.</summary>
public static partial class TupleHelpers
{
    [DataParallel]
    public static (int Quotient, int Left, bool Swapped) Apply(int x, byte y)
    {
        (int Low, int High) sorted = Sorted(x, y);
        var divided = DivRem(sorted.High, y | 1);
        (divided.Left, int quotient) = (divided.Quotient, divided.Left);
        (long wide, (int Low, int High) same) = (x, Sorted(y, x));
        return (quotient, divided.Left + (int)wide, sorted == same && (x, y) != sorted);
    }

    private static (int, int) Sorted(int a, int b) => a < b ? (a, b) : (b, a);

    private static (int Quotient, int Left) DivRem(int value, int divisor)
    {
        int quotient = value / divisor;
        return (quotient, unchecked(value - quotient * divisor));
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TupleHelpers), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<byte> y = kernel.Input<byte>();
        Slot<int> quotient = kernel.Output<int>();
        Slot<int> left = kernel.Output<int>();
        Slot<bool> swapped = kernel.Output<bool>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) =>
            (quotient[data, i], left[data, i], swapped[data, i]) = Apply(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) =>
            Apply(x[data], y[data], quotient[data], left[data], swapped[data], runtime);
    });
}
