using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Returns in the middle, some inside nested ifs.</summary>
public static partial class EarlyReturns
{
    [DataParallel]
    public static double Apply(double x, int y)
    {
        if (double.IsNaN(x))
            return -1;
        double scaled = x * 2;
        if (y > 10)
        {
            if (scaled > 100)
                return 100;
            scaled += y;
            if (scaled < 0)
                return 0;
        }

        if (y == 3)
            return 3;
        return scaled;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(EarlyReturns), static kernel =>
        kernel.Map<double, int, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
