using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>A field of a struct updated in place, behind a polynomial of all of them and a function.</summary>
public static partial class SquashedPoint
{
    public struct Point
    {
        public float X;
        public float Y;
        public float Z;
    }

    [DataParallel]
    public static void Apply(ref Point point, [Uniform] float scale) =>
        point.Y = MathF.Tanh((((point.X * point.Y) + scale) * point.Z) - (point.X * scale)) * point.Y;

    private static void Expected(ref Point point, float scale) =>
        point.Y = KernelMath.Tanh((((point.X * point.Y) + scale) * point.Z) - (point.X * scale)) * point.Y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(SquashedPoint), static kernel =>
    {
        Slot<Point> point = kernel.InOut<Point>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => Expected(ref point[data, i], 0.75f);
        kernel.Spans = (data, runtime) => Apply(point[data], 0.75f, runtime);
        kernel.Arrays = (data, runtime) => Apply(point[data], 0.75f, runtime);
    });
}
