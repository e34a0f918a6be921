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
}
