using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The rectifier.</summary>
public static partial class Relu
{
    [DataParallel]
    public static float Apply(float x) => MathF.Max(x, 0f);

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Relu), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
