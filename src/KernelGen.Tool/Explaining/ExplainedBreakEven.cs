namespace KernelGen.Tool.Explaining;

/// <summary>At which length two devices are predicted to take equally long: the median of what calls said.</summary>
internal sealed record ExplainedBreakEven(string First, string Second, string Residency, double Length);
