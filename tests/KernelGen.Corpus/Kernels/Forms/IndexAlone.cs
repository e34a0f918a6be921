using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Nothing but the index: the destination's length says how many.</summary>
public static partial class IndexAlone
{
    [DataParallel]
    public static int Apply([Index] int i) => i * 3 - 1;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IndexAlone), static kernel =>
    {
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(i);
        kernel.Spans = (data, runtime) => Apply(result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(result[data], runtime);
    });
}
