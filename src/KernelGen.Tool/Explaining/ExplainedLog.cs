namespace KernelGen.Tool.Explaining;

/// <summary>A log explained: what <c>kernelgen explain --json</c> writes.</summary>
internal sealed record ExplainedLog(LogSummary Summary, IReadOnlyList<ExplainedKernel> Kernels);
