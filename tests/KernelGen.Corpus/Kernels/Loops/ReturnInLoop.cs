using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A return out of two loops; what follows them runs for the other lanes.</summary>
public static partial class ReturnInLoop
{
    [DataParallel]
    public static int Apply(short x)
    {
        for (int i = 2; i < 12; i++)
        {
            for (int j = i; j < 12; j++)
            {
                if (i * j == x)
                    return (i * 100) + j;
            }
        }

        return -x;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(ReturnInLoop), static kernel =>
        kernel.Map<short, int>(ApplyKernel.Info, Apply, Apply, Apply, Values.Between<short>(0, 140)));
}
