namespace KernelGen.Benchmarks.Kernels;

/// <summary>Reductions.</summary>
public static partial class Sums
{
    [DataParallel(Reduce = Reduction.Sum)]
    public static float Sum(float x) => x;

    [DataParallel(Reduce = Reduction.Sum)]
    public static float Dot(float x, float y) => x * y;
}
