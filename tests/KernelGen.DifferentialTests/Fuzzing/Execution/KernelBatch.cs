namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Kernels compiled into one assembly.</summary>
/// <param name="Path">Where the assembly is; null where no kernel compiled.</param>
/// <param name="Kernels">The kernels in it.</param>
/// <param name="Failures">Kernels that the generator made nothing of that compiles.</param>
/// <param name="Refused">Kernels that are no C#, by themselves.</param>
internal sealed record KernelBatch(
    string? Path,
    IReadOnlyList<RandomMethod> Kernels,
    IReadOnlyList<FuzzFailure> Failures,
    IReadOnlyList<RandomMethod> Refused);

/// <summary>A kernel and what is wrong with it.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Width">The width at which it fails; null where it does not compile.</param>
/// <param name="Text">What was seen.</param>
internal sealed record FuzzFailure(RandomMethod Kernel, VectorWidth? Width, string Text);
