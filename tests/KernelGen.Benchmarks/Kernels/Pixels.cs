namespace KernelGen.Benchmarks.Kernels;

/// <summary>Kernels over bytes.</summary>
public static partial class Pixels
{
    [DataParallel]
    public static byte Luma(byte red, byte green, byte blue) =>
        (byte)(((77 * red) + (150 * green) + (29 * blue) + 128) >> 8);

    /// <summary>Mixed widths: bytes in, floats out.</summary>
    [DataParallel]
    public static float Normalize(byte level, [Uniform] float scale, [Uniform] float bias) => (level * scale) + bias;
}
