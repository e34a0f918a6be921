using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A whole input read from its end: consecutive addresses, descending.</summary>
public static partial class Reverse
{
    [DataParallel]
    public static ulong Apply(ReadOnlySpan<ulong> source, [Index] int i) => source[source.Length - 1 - i];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Reverse), static kernel =>
    {
        Slot<ulong> source = kernel.Whole<ulong>(static elements => elements);
        Slot<ulong> result = kernel.Output<ulong>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(source[data], i);
        kernel.Spans = (data, runtime) => Apply(source[data], result[data], runtime);
    });
}
