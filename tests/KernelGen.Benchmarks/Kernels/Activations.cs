namespace KernelGen.Benchmarks.Kernels;

/// <summary>Elementary functions, alone and in the activations of networks.</summary>
public static partial class Activations
{
    [DataParallel]
    public static float Exp(float x) => MathF.Exp(x);

    [DataParallel]
    public static float Silu(float x) => x / (1f + MathF.Exp(-x));

    [DataParallel]
    public static float Gelu(float x) => 0.5f * x * (1f + MathF.Tanh(0.7978845608f * (x + (0.044715f * x * x * x))));
}
