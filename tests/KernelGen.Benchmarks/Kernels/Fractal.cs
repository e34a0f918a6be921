namespace KernelGen.Benchmarks.Kernels;

/// <summary>A loop that each element leaves in its own round.</summary>
public static partial class Fractal
{
    /// <summary>After how many rounds a point of the Mandelbrot set's surroundings escapes; 300 where it does not.</summary>
    [DataParallel]
    public static int Escape(float cx, float cy)
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
}
