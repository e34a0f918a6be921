using KernelGen;

namespace Quickstart;

/// <summary>
/// Three methods that compute one element each. The generator adds overloads of the same names that compute all of them.
/// </summary>
public static partial class Kernels
{
    /// <summary>The brightness of a pixel: bytes in, bytes out.</summary>
    [DataParallel]
    public static byte Luma(byte red, byte green, byte blue) =>
        (byte)(((77 * red) + (150 * green) + (29 * blue) + 128) >> 8);

    /// <summary>A smooth step from 0 at <paramref name="low"/> to 1 at <paramref name="high"/>.</summary>
    [DataParallel]
    public static float Smoothstep(float x, [Uniform] float low, [Uniform] float high)
    {
        float t = (x - low) / (high - low);
        if (t < 0f)
            t = 0f;
        else if (t > 1f)
            t = 1f;
        return t * t * (3f - (2f * t));
    }

    /// <summary>The loudest sample of two channels: a reduction.</summary>
    [DataParallel(Reduce = Reduction.Max)]
    public static float Peak(float left, float right) => MathF.Max(MathF.Abs(left), MathF.Abs(right));
}
