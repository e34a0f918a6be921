using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The four operations on double.</summary>
public static partial class DoubleArithmetic
{
    [DataParallel]
    public static double Apply(double x, double y) => (x + y) * (x - y) / (y * 3.0) - -x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DoubleArithmetic), static kernel =>
        kernel.Map<double, double, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
