using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Parameters and locals named as keywords.</summary>
public static partial class KeywordNames
{
    [DataParallel]
    public static int Apply(int @in, int @class, [Uniform] int @this)
    {
        int @return = @in * @this;
        return @return - @class;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(KeywordNames), static kernel =>
    {
        Slot<int> first = kernel.Input<int>();
        Slot<int> second = kernel.Input<int>();
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(first[data, i], second[data, i], 9);
        kernel.Spans = (data, runtime) => Apply(first[data], second[data], 9, result[data], runtime);
    });
}
