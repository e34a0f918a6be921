using System.Numerics;
using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Peers;

/// <summary>The marked methods, each in the loop everybody writes.</summary>
internal static class PlainLoops
{
    public static void Add(float[] x, float[] y, float[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Arithmetic.Add(x[i], y[i]);
    }

    public static void Cubic(float[] x, float[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Arithmetic.Cubic(x[i]);
    }

    public static void Axpy(float a, float[] x, float[] y, float[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Arithmetic.Axpy(a, x[i], y[i]);
    }

    public static void Luma(byte[] red, byte[] green, byte[] blue, byte[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Pixels.Luma(red[i], green[i], blue[i]);
    }

    public static void Normalize(byte[] level, float scale, float bias, float[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Pixels.Normalize(level[i], scale, bias);
    }

    public static float Sum(float[] x)
    {
        float sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += x[i];
        return sum;
    }

    public static float Dot(float[] x, float[] y)
    {
        float sum = 0;
        for (int i = 0; i < x.Length; i++)
            sum += Sums.Dot(x[i], y[i]);
        return sum;
    }

    public static void Escape(float[] cx, float[] cy, int[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Fractal.Escape(cx[i], cy[i]);
    }

    public static void Shade(
        Mesh.Vertex[] vertices, Vector4 row0, Vector4 row1, Vector4 row2, Vector4 row3, Vector3 light, Vector3 colour, Mesh.Shaded[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Mesh.Shade(vertices[i], row0, row1, row2, row3, light, colour);
    }

    public static void Gelu(float[] x, float[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Activations.Gelu(x[i]);
    }

    public static void Logistic(float[] x, float[] destination)
    {
        for (int i = 0; i < destination.Length; i++)
            destination[i] = Chaos.Logistic(x[i]);
    }
}
