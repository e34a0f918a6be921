namespace KernelGen.Benchmarks.Kernels;

/// <summary>Short kernels over floats, bound by memory or by the load and store units.</summary>
public static partial class Arithmetic
{
    [DataParallel]
    public static float Add(float x, float y) => x + y;

    [DataParallel]
    public static float Cubic(float x) => ((((0.25f * x) + 1.5f) * x) - 3f) * x + 0.75f;

    [DataParallel]
    public static float Axpy([Uniform] float a, float x, float y) => (a * x) + y;
}
