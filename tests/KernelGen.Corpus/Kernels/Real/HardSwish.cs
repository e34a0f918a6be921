using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A swish made of straight lines.</summary>
public static partial class HardSwish
{
    [DataParallel]
    public static float Apply(float x) => x * MathF.Min(MathF.Max(x + 3f, 0f), 6f) / 6f;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HardSwish), static kernel =>
        kernel.Map<float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
