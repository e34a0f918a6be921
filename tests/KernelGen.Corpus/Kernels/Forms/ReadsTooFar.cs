using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A stencil that runs over the end at its last elements, for every call of four or more.</summary>
public static partial class ReadsTooFar
{
    [DataParallel]
    public static double Apply([Index] int i, double x, ReadOnlySpan<double> table) => x + table[i];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReadsTooFar), static kernel =>
    {
        Slot<double> x = kernel.Input<double>();
        Slot<double> table = kernel.Whole<double>(static elements => Math.Max(0, elements - 3));
        Slot<double> result = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(i, x[data, i], table[data]);
        kernel.Spans = (data, runtime) => Apply(x[data], table[data], result[data], runtime);
    });
}
