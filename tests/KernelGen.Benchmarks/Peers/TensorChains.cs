using System.Numerics.Tensors;

namespace KernelGen.Benchmarks.Peers;

/// <summary>What users of TensorPrimitives write where no single primitive computes what they want.</summary>
internal static class TensorChains
{
    /// <summary>Horner's rule: four passes over the destination, which is all the memory there is between them.</summary>
    public static void Cubic(ReadOnlySpan<float> x, Span<float> destination)
    {
        TensorPrimitives.Multiply(x, 0.25f, destination);
        TensorPrimitives.Add(destination, 1.5f, destination);
        TensorPrimitives.MultiplyAdd(destination, x, -3f, destination);
        TensorPrimitives.MultiplyAdd(destination, x, 0.75f, destination);
    }

    /// <summary>x times its sigmoid.</summary>
    public static void Silu(ReadOnlySpan<float> x, Span<float> destination)
    {
        TensorPrimitives.Sigmoid(x, destination);
        TensorPrimitives.Multiply(x, destination, destination);
    }

    /// <summary>x / 2 (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))).</summary>
    public static void Gelu(ReadOnlySpan<float> x, Span<float> destination)
    {
        TensorPrimitives.Multiply(x, x, destination);
        TensorPrimitives.Multiply(destination, 0.044715f * 0.7978845608f, destination);
        TensorPrimitives.Add(destination, 0.7978845608f, destination);
        TensorPrimitives.Multiply(destination, x, destination);
        TensorPrimitives.Tanh(destination, destination);
        TensorPrimitives.AddMultiply(destination, 1f, x, destination);
        TensorPrimitives.Multiply(destination, 0.5f, destination);
    }
}
