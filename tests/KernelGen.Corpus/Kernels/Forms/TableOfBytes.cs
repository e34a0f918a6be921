using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A table of 256 bytes looked up by a byte.</summary>
public static partial class TableOfBytes
{
    [DataParallel]
    public static byte Apply(byte x, ReadOnlySpan<byte> table) => table[x];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(TableOfBytes), static kernel =>
    {
        Slot<byte> x = kernel.Input<byte>();
        Slot<byte> table = kernel.Whole<byte>(static _ => 256);
        Slot<byte> result = kernel.Output<byte>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(x[data, i], table[data]);
        kernel.Spans = (data, runtime) => Apply(x[data], table[data], result[data], runtime);
    });
}
