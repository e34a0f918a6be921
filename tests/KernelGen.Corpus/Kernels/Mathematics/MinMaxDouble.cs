using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Minimum and maximum of doubles.</summary>
public static partial class MinMaxDouble
{
    [DataParallel]
    public static double Apply(double x, double y) => Math.Min(x, y) * 0.5 + Math.Max(x, y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinMaxDouble), static kernel =>
        kernel.Map<double, double, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
