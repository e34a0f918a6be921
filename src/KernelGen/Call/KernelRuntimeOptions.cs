namespace KernelGen;

/// <summary>How a <see cref="KernelRuntime"/> decides and what it records.</summary>
public sealed class KernelRuntimeOptions
{
    /// <summary>
    /// The device to run on: <c>auto</c>, <c>cpu</c>, <c>cpu-parallel</c>, <c>gpu</c> or <c>gpu:0</c>. Null: what the
    /// environment variable <c>KERNELGEN_DEVICE</c> says, and without it <c>auto</c>.
    /// </summary>
    public string? Device { get; init; }
}
