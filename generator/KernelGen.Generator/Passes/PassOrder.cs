namespace KernelGen.Generator.Passes;

/// <summary>A constraint on the pass list: a run of the first pass precedes the last run of the second.</summary>
internal sealed record PassOrder(string First, string Then, string Reason);
