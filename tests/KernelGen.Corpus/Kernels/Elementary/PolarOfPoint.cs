using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Functions of two arguments, two results, and a branch that some lanes take.</summary>
public static partial class PolarOfPoint
{
    [DataParallel]
    public static (float Radius, float Angle) Apply(float x, float y)
    {
        float radius = float.Hypot(x, y);
        float angle = MathF.Atan2(y, x);
        if (angle < 0f)
            angle += MathF.Tau;
        (float sine, float cosine) = MathF.SinCos(angle);
        return (radius + (sine * cosine), MathF.Pow(angle, 0.75f));
    }

    private static (float Radius, float Angle) Expected(float x, float y)
    {
        float radius = KernelMath.Hypot(x, y);
        float angle = KernelMath.Atan2(y, x);
        if (angle < 0f)
            angle += MathF.Tau;
        return (radius + (KernelMath.Sin(angle) * KernelMath.Cos(angle)), KernelMath.Pow(angle, 0.75f));
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(PolarOfPoint), static kernel =>
    {
        Slot<float> x = kernel.Input<float>();
        Slot<float> y = kernel.Input<float>();
        Slot<float> radius = kernel.Output<float>();
        Slot<float> angle = kernel.Output<float>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => (radius[data, i], angle[data, i]) = Expected(x[data, i], y[data, i]);
        kernel.Spans = (data, runtime) => Apply(x[data], y[data], radius[data], angle[data], runtime);
    });
}
