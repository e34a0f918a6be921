using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The kernel that memory alone limits.</summary>
public static partial class Add
{
    [DataParallel]
    public static float Apply(float x, float y) => x + y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Add), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
