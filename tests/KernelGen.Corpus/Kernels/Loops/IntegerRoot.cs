using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Newton for integer roots, until it no longer falls; sums reduced.</summary>
public static partial class IntegerRoot
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static int Apply(uint x)
    {
        if (x < 2)
            return (int)x;
        uint guess = x / 2;
        while (true)
        {
            uint next = (guess + (x / guess)) / 2;
            if (next >= guess)
                return (int)guess;
            guess = next;
        }
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IntegerRoot), static kernel =>
        kernel.Reduce<uint, int>(ApplyKernel.Info, Reduction.Sum, Apply, Apply, Apply));
}
