namespace KernelGen.Ilgpu.Tests;

internal static partial class TestKernels
{
    [DataParallel]
    public static float Doubled(float x) => x + x;

    [DataParallel]
    public static int Shared(int parts) => 100 / parts;

    [DataParallel(Float = FloatMode.Exact)]
    public static float Unfused(float a, float b, float c) => (a * b) + c;

    [DataParallel]
    public static double Reassociable(double x) => (x + 1e16) - 1e16;
}
