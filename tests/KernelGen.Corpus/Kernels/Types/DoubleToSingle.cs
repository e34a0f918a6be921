using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Doubles rounded to float: overflow, subnormals, ties.</summary>
public static partial class DoubleToSingle
{
    [DataParallel]
    public static float Apply(double x) => (float)x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DoubleToSingle), static kernel =>
        kernel.Map<double, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
