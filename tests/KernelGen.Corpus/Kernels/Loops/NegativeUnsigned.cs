using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A loop that ends at once, because what is never negative is not.</summary>
public static partial class NegativeUnsigned
{
    [DataParallel]
    public static uint Apply(byte limit, uint x)
    {
        if (limit > (int)x)
        {
            for (int i = 0; i < (int)(x & 7) && long.IsNegative(x); i += 2)
                x++;
        }

        return x is 0 or > 7 ? x : Math.Min(1u, x);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NegativeUnsigned), static kernel =>
        kernel.Map<byte, uint, uint>(ApplyKernel.Info, Apply, Apply, Apply));
}
