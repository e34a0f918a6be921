using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Division and remainder by constants, positive and negative, signed and unsigned.</summary>
public static partial class ConstantDivision
{
    [DataParallel]
    public static long Apply(int x, uint y, long z) =>
        x / 10 + x % 7 + x / -3 + y / 1000003 + y % 16 + z / 3 + z % -1000;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ConstantDivision), static kernel =>
        kernel.Map<int, uint, long, long>(ApplyKernel.Info, Apply, Apply, Apply));
}
