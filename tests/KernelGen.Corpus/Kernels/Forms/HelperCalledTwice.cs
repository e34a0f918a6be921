using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A helper with ifs and returns, called twice in one expression and by another helper.</summary>
public static partial class HelperCalledTwice
{
    [DataParallel]
    public static int Apply(int x, int y) => Distance(x, 10) * 3 + Distance(Distance(y, 5), x & 255);

    private static int Distance(int x, int to)
    {
        int difference = x - to;
        if (difference < 0)
            return -difference;
        if (difference == 1)
        {
            x = 100;
            return x;
        }

        return difference;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HelperCalledTwice), static kernel =>
        kernel.Map<int, int, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
