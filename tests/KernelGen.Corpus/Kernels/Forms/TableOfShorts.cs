using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A table of shorts, whose last one stands before a guard page.</summary>
public static partial class TableOfShorts
{
    [DataParallel]
    public static int Apply(byte x, ReadOnlySpan<short> table) => table[x & 15] + table[x >> 4];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TableOfShorts), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<short> table = kernel.Whole<short>(static _ => 16);
        Slot<int> result = kernel.Output<int>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], table[data]);
        kernel.Spans = (data, runtime) => Apply(x[data], table[data], result[data], runtime);
    });
}
