using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A table looked up at an index from the input: outside, it throws.</summary>
public static partial class TableOutOfRange
{
    [DataParallel]
    public static double Apply(int at, ReadOnlySpan<double> table) => table[at];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TableOutOfRange), static kernel =>
    {
        Slot<int> at = kernel.Input(Values.Between<int>(0, 37));
        Slot<double> table = kernel.Whole<double>(static _ => 37);
        Slot<double> result = kernel.Output<double>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(at[data, i], table[data]);
        kernel.Spans = (data, runtime) => Apply(at[data], table[data], result[data], runtime);
        kernel.PlantFault = (data, i) => at[data, i] = i % 2 == 0 ? 37 : -1;
    });
}
