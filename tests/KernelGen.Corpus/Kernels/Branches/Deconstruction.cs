using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Tuples taken apart: values change places, some only in part of the elements.</summary>
public static partial class Deconstruction
{
    [DataParallel]
    public static float Apply(float x, float y)
    {
        if (x > y)
            (x, y) = (y, x);
        (float low, var width) = (x, y - x);
        (_, y) = (low++, low * width);
        return y - x;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Deconstruction), static kernel =>
        kernel.Map<float, float, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
