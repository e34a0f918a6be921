using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>An internal kernel in an internal class that is not static.</summary>
internal sealed partial class InternalKernel
{
    [DataParallel]
    internal static double Apply(double x) => x * x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(InternalKernel), static kernel =>
        kernel.Map<double, double>(ApplyKernel.Info, Apply, Apply, Apply));
}
