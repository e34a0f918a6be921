namespace KernelGen.Tool.Showing;

/// <summary>What of a kernel can be shown.</summary>
internal enum ShowTarget
{
    /// <summary>The overloads that users call.</summary>
    Call,

    /// <summary>The SIMD loop.</summary>
    Simd,

    /// <summary>The GPU kernel in C#, for ILGPU.</summary>
    Ilgpu,

    /// <summary>The intermediate representation after each pass.</summary>
    Ir,

    /// <summary>The GPU kernel as NVIDIA's assembly.</summary>
    Ptx,

    /// <summary>The SIMD loop as this machine's assembly.</summary>
    Asm,
}
