using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The minimum of ushorts.</summary>
public static partial class MinOfUShorts
{
    [DataParallel(Reduce = Reduction.Min)]
    public static ushort Apply(ushort x, ushort y) => (ushort)(x | y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MinOfUShorts), static kernel =>
        kernel.Reduce<ushort, ushort, ushort>(
            ApplyKernel.Info, Reduction.Min, Apply, Apply, Apply,
            Values.Between<ushort>(1000, 65000), Values.Between<ushort>(500, 1000)));
}
