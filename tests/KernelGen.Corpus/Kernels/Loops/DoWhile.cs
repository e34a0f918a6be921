using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A loop that asks at its end: the greatest common divisor, with a division guarded by the loop itself.</summary>
public static partial class DoWhile
{
    [DataParallel]
    public static uint Apply(uint a, uint b)
    {
        do
        {
            if (b == 0)
                break;
            uint rest = a % b;
            a = b;
            b = rest;
        }
        while (true);
        return a;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(DoWhile), static kernel =>
        kernel.Map<uint, uint, uint>(ApplyKernel.Info, Apply, Apply, Apply));
}
