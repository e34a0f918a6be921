using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>IsPow2, IsEvenInteger and IsNegative of integers.</summary>
public static partial class Parities
{
    [DataParallel]
    public static int Apply(int x, uint y, long z) =>
        (BitOperations.IsPow2(x) ? 1 : 0) | (BitOperations.IsPow2(y) ? 2 : 0) | (int.IsEvenInteger(x) ? 4 : 0)
        | (long.IsOddInteger(z) ? 8 : 0) | (long.IsNegative(z) ? 16 : 0);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Parities), static kernel =>
        kernel.Map<int, uint, long, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
