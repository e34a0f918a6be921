using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A helper that calls itself.</summary>
public static partial class Recursion
{
    [DataParallel]
    public static uint Apply(uint x, uint y) => Divisor(x, y);

    private static uint Divisor(uint x, uint y) => y == 0 ? x : Divisor(y, x % y);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Recursion), static kernel =>
    {
        kernel.Map<uint, uint, uint>(ApplyKernel.Info, Apply, Apply, Apply);
        kernel.FallsBack = true;
    });
}
