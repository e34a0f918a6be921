using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus.Kernels;

/// <summary>The vertices of a mesh: transformed to the screen, lit and shaded, one call a vertex.</summary>
public static partial class MeshShade
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
        public Vector4 Clip;
        public Vector3 Colour;
    }

    private static readonly Vector3 Ambient = new(0.1f, 0.1f, 0.15f);

    [DataParallel]
    public static Shaded Apply(
        Vertex vertex, [Uniform] Vector4 row0, [Uniform] Vector4 row1, [Uniform] Vector4 row2, [Uniform] Vector4 row3,
        [Uniform] Vector3 light, [Uniform] Vector3 colour)
    {
        var position = new Vector4(vertex.Position, 1f);
        Vector3 normal = Vector3.Normalize(vertex.Normal);
        float diffuse = MathF.Max(Vector3.Dot(normal, light), 0f);
        float highlight = diffuse * diffuse;
        highlight *= highlight;
        return new Shaded
        {
            Clip = new Vector4(
                Vector4.Dot(row0, position), Vector4.Dot(row1, position), Vector4.Dot(row2, position), Vector4.Dot(row3, position)),
            Colour = Vector3.Clamp(Ambient + colour * diffuse + new Vector3(highlight), Vector3.Zero, Vector3.One),
        };
    }

    [ModuleInitializer]
    internal static void Register() => CorpusKernels.Add(nameof(MeshShade), static kernel =>
    {
        Slot<Vertex> vertex = kernel.Input<Vertex>();
        Slot<Shaded> shaded = kernel.Output<Shaded>();
        kernel.Info = ApplyKernel.Info;
        kernel.Element = (data, i) => shaded[data, i] = Apply(vertex[data, i], Row0, Row1, Row2, Row3, Light, Colour);
        kernel.Spans = (data, runtime) =>
            Apply(vertex[data], Row0, Row1, Row2, Row3, Light, Colour, shaded[data], runtime);
        kernel.Arrays = (data, runtime) =>
            Apply(vertex[data], Row0, Row1, Row2, Row3, Light, Colour, shaded[data], runtime);
    });

    private static Vector4 Row0 => new(1.2f, 0.1f, -0.3f, 0.5f);

    private static Vector4 Row1 => new(-0.1f, 1.6f, 0.2f, -1f);

    private static Vector4 Row2 => new(0.3f, -0.2f, 1.001f, 2.5f);

    private static Vector4 Row3 => new(0.25f, -0.17f, 0.99f, 2.7f);

    private static Vector3 Light => Vector3.Normalize(new Vector3(1f, 2f, -1f));

    private static Vector3 Colour => new(0.9f, 0.6f, 0.3f);
}
