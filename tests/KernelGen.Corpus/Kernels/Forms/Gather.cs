using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A permutation whose index wraps, with a table uniform to all elements.</summary>
public static partial class Gather
{
    [DataParallel]
    public static ushort Apply(uint key, ReadOnlySpan<ushort> table) =>
        table.IsEmpty ? (ushort)0 : table[(int)(key % (uint)table.Length)];

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Gather), static kernel =>
    {
        Slot<uint> key = kernel.Input<uint>();
        Slot<ushort> table = kernel.Whole<ushort>(static elements => elements / 2);
        Slot<ushort> result = kernel.Output<ushort>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(key[data, i], table[data]);
        kernel.Spans = (data, runtime) => Apply(key[data], table[data], result[data], runtime);
    });
}
