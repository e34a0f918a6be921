namespace KernelGen;

/// <summary>Why a kernel lacks a target: the same words in the diagnostic, the generated remarks and the log.</summary>
/// <param name="Id">The diagnostic's id, such as <c>KG0101</c>.</param>
/// <param name="Target">The target it lacks.</param>
/// <param name="Message">What stands in the way, and how to mend it.</param>
public sealed record Reason(string Id, KernelTargets Target, string Message);
