using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The right side of &&, of || and of ?: divides only where it may.</summary>
public static partial class GuardedDivision
{
    [DataParallel]
    public static int Apply(int x, int y)
    {
        bool large = y != 0 && y != -1 && x / y > 3;
        bool odd = y is 0 or -1 || x % y != 0;
        return (large ? 1 : 0) + (odd ? 2 : 0) + (y > 0 ? 100 / y : 0);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(GuardedDivision), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
