using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Constants that have no ordinary literal, on either side of operators.</summary>
public static partial class SpecialConstants
{
    [DataParallel]
    public static float Apply(float x, double y) =>
        x > float.PositiveInfinity - 1f || y < double.NegativeInfinity ? float.NaN
        : x == -0f ? x / float.Epsilon
        : y > double.MaxValue / 2 ? float.MinValue * 0.5f
        : MathF.Min(x, float.MaxValue) + (float)Math.Max(y, double.Epsilon) * -0f;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SpecialConstants), static kernel =>
        kernel.Map<float, double, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
