using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The is operator with every pattern that compares.</summary>
public static partial class PatternTests
{
    [DataParallel]
    public static bool Apply(float x, short y) => x is > 0f and < 1f or 5f && y is not (3 or 4) || y is >= 100;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(PatternTests), static kernel =>
        kernel.Map<float, short, bool>(ApplyKernel.Info, Apply, Apply, Apply));
}
