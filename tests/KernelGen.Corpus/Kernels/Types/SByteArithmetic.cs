using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>All binary operators on sbyte, computed in int and cut off.</summary>
public static partial class SByteArithmetic
{
    [DataParallel]
    public static sbyte Apply(sbyte x, sbyte y) =>
        (sbyte)((x * y + (x >> 1) - (y ^ x) | x & ~y) + (x << 2) + (y >>> 3));

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SByteArithmetic), static kernel =>
        kernel.Map<sbyte, sbyte, sbyte>(ApplyKernel.Info, Apply, Apply, Apply));
}
