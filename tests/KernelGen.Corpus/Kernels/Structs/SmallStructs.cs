using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Structs of two to four bytes, which are loaded as integers: signed, bools, of two sizes, some fields unread.</summary>
public static partial class SmallStructs
{
    public record struct Two(sbyte A, bool B);

    public record struct Mixed(short A, bool B, sbyte C);

    public record struct Words(ushort A, short B);

    [DataParallel]
    public static (Two Two, Words Words) Apply(Two two, Mixed mixed, ref Words words)
    {
        words.B -= (short)(two.B ? two.A : mixed.C);
        return (new Two((sbyte)(two.A >> 1), mixed.B ^ two.B), new Words((ushort)(mixed.A + words.A), mixed.C));
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SmallStructs), static kernel =>
    {
        Slot<Two> two = kernel.Input<Two>();
        Slot<Mixed> mixed = kernel.Input<Mixed>();
        Slot<Words> words = kernel.InOut<Words>();
        Slot<Two> first = kernel.Output<Two>();
        Slot<Words> second = kernel.Output<Words>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (first[data, i], second[data, i]) = Apply(two[data, i], mixed[data, i], ref words[data, i]);
        kernel.Spans = (data, runtime) => Apply(two[data], mixed[data], words[data], first[data], second[data], runtime);
    });
}
