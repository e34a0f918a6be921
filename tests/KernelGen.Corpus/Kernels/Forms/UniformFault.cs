using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A division by a uniform that is zero: it throws for any element, and for none of none.</summary>
public static partial class UniformFault
{
    [DataParallel]
    public static int Apply(int x, [Uniform] int divisor) => x > -1000000 ? x / divisor : x;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(UniformFault), static kernel =>
    {
        Slot<int> x = kernel.Input<int>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], 0);
        kernel.Spans = (data, runtime) => Apply(x[data], 0, result[data], runtime);
    });
}
