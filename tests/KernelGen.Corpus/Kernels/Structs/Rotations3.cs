using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>Quaternions: products, and points turned by them.</summary>
public static partial class Rotations3
{
    public record struct Pose(Quaternion Rotation, Vector3 Position);

    [DataParallel]
    public static Pose Apply(Pose parent, Pose child, [Uniform] Quaternion turn)
    {
        Quaternion rotation = Quaternion.Concatenate(child.Rotation * turn, parent.Rotation);
        Vector3 moved = Vector3.Transform(child.Position, parent.Rotation) + parent.Position;
        Quaternion back = Quaternion.Inverse(rotation) + Quaternion.Conjugate(Quaternion.Normalize(turn)) * moved.X;
        return new Pose(moved.Y > 1f ? back : rotation / (back - Quaternion.Identity), moved);
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(Rotations3), static kernel =>
    {
        Slot<Pose> parent = kernel.Input<Pose>();
        Slot<Pose> child = kernel.Input<Pose>();
        Slot<Pose> result = kernel.Output<Pose>();
        var turn = new Quaternion(0.1f, -0.7f, 0.3f, 0.6f);
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => result[data, i] = Apply(parent[data, i], child[data, i], turn);
        kernel.Spans = (data, runtime) => Apply(parent[data], child[data], turn, result[data], runtime);
        kernel.Arrays = (data, runtime) => Apply(parent[data], child[data], turn, result[data], runtime);
    });
}
