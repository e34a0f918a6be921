using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Rounds until a point escapes: a loop that each lane leaves in its own time, with its counter taken along.</summary>
public static partial class Mandelbrot
{
    [DataParallel]
    public static int Apply(float cx, float cy)
    {
        float x = 0f;
        float y = 0f;
        int round;
        for (round = 0; round < 300; round++)
        {
            float xx = x * x;
            float yy = y * y;
            if (xx + yy > 4f)
                break;
            y = (2f * x * y) + cy;
            x = xx - yy + cx;
        }

        return round;
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Mandelbrot), static kernel =>
        kernel.Map<float, float, int>(ApplyKernel.Info, Apply, Apply, Apply, Values.Between<float>(-2, 0.5), Values.Between<float>(-1.2, 1.2)));
}
