namespace KernelGen.Tool.Comparing;

/// <summary>A target that a kernel has lost, and why; no target where the kernel itself is not in the second log.</summary>
internal sealed record NewlyMissing(string Kernel, string? Target, string? Id, string? Message);
