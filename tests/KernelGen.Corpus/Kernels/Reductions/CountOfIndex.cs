using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A count over the index and a long.</summary>
public static partial class CountOfIndex
{
    [DataParallel(Reduce = Reduction.Count)]
    public static bool Apply([Index] int i, long x) => x > i;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(CountOfIndex), static kernel =>
    {
        Slot<long> x = kernel.Input(Values.Between<long>(0, 5000));
        Slot<int> result = kernel.Result<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.ReduceCount(result, (data, i) => Apply(i, x[data, i]));
        kernel.Spans = (data, runtime) => result[data, 0] = Apply(x[data], runtime);
    });
}
