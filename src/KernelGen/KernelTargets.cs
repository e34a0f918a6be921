namespace KernelGen;

/// <summary>What a kernel can be compiled to.</summary>
[Flags]
public enum KernelTargets
{
    /// <summary>No target in particular.</summary>
    None = 0,

    /// <summary>A SIMD loop for the CPU.</summary>
    Simd = 1,

    /// <summary>A kernel for the GPU.</summary>
    Gpu = 2,
}
