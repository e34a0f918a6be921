using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A pattern that is NaN matches any NaN, which == does not.</summary>
public static partial class NaNPatterns
{
    [DataParallel]
    public static int Apply(float x, double y)
    {
        int found = x is float.NaN or 1f ? 1 : 0;
        switch (y)
        {
            case double.NaN:
                found += 2;
                break;
            case 0.0:
                found += 4;
                break;
        }

        return found + (y switch { not double.NaN and < 3 => 8, double.NaN => 16, _ => 32 });
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(NaNPatterns), static kernel =>
        kernel.Map<float, double, int>(ApplyKernel.Info, Apply, Apply, Apply));
}
