using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Divisions behind an if and behind an early return: not reached, not thrown.</summary>
public static partial class FaultOnlyWhereReached
{
    [DataParallel]
    public static int Apply(int x, int y)
    {
        if (y == 0)
            return -1;
        int quotient = 0;
        if (y > 0)
            quotient = x / y;
        return quotient + 1000 / y;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(FaultOnlyWhereReached), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
