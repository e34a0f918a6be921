using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Every member of Vector2, Vector3 and Vector4 that has the same bits on all machines.</summary>
public static partial class Vectors
{
    [DataParallel]
    public static Vector2 Two(Vector2 a, Vector2 b)
    {
        Vector2 sum = a + b * 2f - Vector2.Abs(b) / a;
        sum.X += Vector2.Dot(a, b);
        sum += new Vector2(Vector2.Distance(a, b)) * Vector2.UnitY;
        Vector2 unit = Vector2.Normalize(a - b);
        return Vector2.Min(sum, unit) + Vector2.Clamp(a, b, Vector2.One) * (a == b ? 0.5f : unit.LengthSquared());
    }

    [DataParallel]
    public static Vector3 Three(Vector3 a, Vector3 b, float scale)
    {
        Vector3 cross = Vector3.Cross(a, b);
        Vector3 root = Vector3.SquareRoot(Vector3.Max(a, -b)) * scale;
        if (cross != root)
            cross /= scale;
        cross.Z = Vector3.DistanceSquared(cross, root) + a.Length();
        return scale * cross + Vector3.Multiply(root, new Vector3(new Vector2(b.Y, b.Z), a.X));
    }

    [DataParallel]
    public static (Vector4 Sum, float Dot) Four(Vector4 a, ref Vector4 b)
    {
        b = Vector4.Normalize(b);

        // Without vectors .NET sums from zero, and never to minus zero.
        return (Vector4.Add(a, b) + new Vector4(new Vector3(1f, a.Y, b.Z), 0f) - Vector4.UnitW, Vector4.Dot(a, b) + 0f);
    }

    [ModuleInitializer]
    internal static void Register()
    {
        CorpusKernels.Add(nameof(Vectors) + nameof(Two), static kernel =>
            kernel.Map<Vector2, Vector2, Vector2>(TwoKernel.Info, Two, Two, Two));
        CorpusKernels.Add(nameof(Vectors) + nameof(Three), static kernel =>
            kernel.Map<Vector3, Vector3, float, Vector3>(ThreeKernel.Info, Three, Three, Three));
        CorpusKernels.Add(nameof(Vectors) + nameof(Four), static kernel =>
        {
            Slot<Vector4> a = kernel.Input<Vector4>();
            Slot<Vector4> b = kernel.InOut<Vector4>();
            Slot<Vector4> sum = kernel.Output<Vector4>();
            Slot<float> dot = kernel.Output<float>();
            kernel.Info = FourKernel.Info;
            kernel.Element = (data, i) => (sum[data, i], dot[data, i]) = Four(a[data, i], ref b[data, i]);
            kernel.Spans = (data, runtime) => Four(a[data], b[data], sum[data], dot[data], runtime);
        });
    }
}
