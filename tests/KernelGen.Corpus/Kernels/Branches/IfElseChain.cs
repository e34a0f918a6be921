using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A chain of ifs that assign locals.</summary>
public static partial class IfElseChain
{
    [DataParallel]
    public static int Apply(float x)
    {
        int band;
        if (x < -10f)
            band = -2;
        else if (x < 0f)
            band = -1;
        else if (x == 0f)
            band = 0;
        else if (x < 10f)
            band = 1;
        else
            band = 2;
        return band * 100 + (float.IsNaN(x) ? 7 : 0);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(IfElseChain), static kernel =>
        kernel.Map<float, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
