using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Elements of a type of one's own.</summary>
public static partial class OwnStruct
{
    public readonly record struct Point(float X, float Y);

    [DataParallel]
    public static float Apply(Point point) => point.X * point.Y;

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(OwnStruct), static kernel =>
        kernel.Map<Point, float>(ApplyKernel.Info, Apply, Apply, Apply));
}
