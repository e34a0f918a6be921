namespace KernelGen.Benchmarks.Kernels;

/// <summary>A kernel bound by arithmetic: 64 steps of the logistic map, three operations each.</summary>
public static partial class Chaos
{
    [DataParallel]
    public static float Logistic(float x) => Sixteen(Sixteen(Sixteen(Sixteen(x))));

    private static float Sixteen(float x) => Four(Four(Four(Four(x))));

    private static float Four(float x) => Step(Step(Step(Step(x))));

    private static float Step(float x) => 3.75f * x * (1f - x);
}
