using System.Numerics;

namespace KernelGen.Benchmarks.Kernels;

/// <summary>The vertices of a mesh, transformed and lit: structs as they lie in memory.</summary>
public static partial class Mesh
{
    /// <summary>What a mesh has.</summary>
    public struct Vertex
    {
        public Vector3 Position;
        public Vector3 Normal;
    }

    /// <summary>What a rasteriser takes.</summary>
    public struct Shaded
    {
        public Vector3 Screen;
        public Vector3 Colour;
    }

    [DataParallel]
    public static Shaded Shade(
        Vertex vertex, [Uniform] Vector4 row0, [Uniform] Vector4 row1, [Uniform] Vector4 row2, [Uniform] Vector4 row3,
        [Uniform] Vector3 light, [Uniform] Vector3 colour)
    {
        var position = new Vector4(vertex.Position, 1f);
        float depth = 1f / Vector4.Dot(row3, position);
        Vector3 normal = Vector3.Normalize(vertex.Normal);
        float diffuse = MathF.Max(Vector3.Dot(normal, light), 0f);
        return new Shaded
        {
            Screen = new Vector3(Vector4.Dot(row0, position), Vector4.Dot(row1, position), Vector4.Dot(row2, position)) * depth,
            Colour = Vector3.Clamp(colour * (0.1f + diffuse), Vector3.Zero, Vector3.One),
        };
    }
}
