using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A table of bools, and one of longs, looked up where a guard allows.</summary>
public static partial class TableOfBools
{
    [DataParallel]
    public static long Apply(sbyte at, ReadOnlySpan<bool> allowed, ReadOnlySpan<long> values) =>
        at >= 0 && at < allowed.Length && allowed[at] ? values[at] : -1;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TableOfBools), static kernel =>
    {
        Slot<sbyte> at = kernel.Input<sbyte>();
        Slot<bool> allowed = kernel.Whole<bool>(static _ => 100);
        Slot<long> values = kernel.Whole<long>(static _ => 100);
        Slot<long> result = kernel.Output<long>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(at[data, i], allowed[data], values[data]);
        kernel.Spans = (data, runtime) => Apply(at[data], allowed[data], values[data], result[data], runtime);
    });
}
