using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Helpers of this and of another class, constants and read-only fields, all inlined.</summary>
public static partial class HelpersAndConstants
{
    private const float Half = 0.5f;
    private static readonly float Offset = 1.25f;

    [DataParallel]
    public static float Apply(float x, float y) => Average(ScalarFormulas.Square(x), ScalarFormulas.Limit(y)) + Offset;

    private static float Average(float x, float y) => (x + y) * Half;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(HelpersAndConstants), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
