using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Marked methods that share one name.</summary>
public static partial class OverloadedName
{
    [DataParallel]
    public static float Apply(float x) => x * 2f;

    [DataParallel]
    public static int Apply(int x) => x << 1;

    [DataParallel]
    public static float Apply(float x, float y) => x * y;

    [ModuleInitializer]
    internal static void Register()
    {
        CorpusKernels.Add("OverloadedName.Single", static kernel =>
            kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
        CorpusKernels.Add("OverloadedName.Int32", static kernel =>
            kernel.Map<int, int>(ApplyKernel2.Info, Apply, Apply, Apply));
        CorpusKernels.Add("OverloadedName.Two", static kernel =>
            kernel.Map<float, float, float>(ApplyKernel3.Info, Apply, Apply, Apply));
    }
}
