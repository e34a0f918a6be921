namespace KernelGen.Tool.Comparing;

/// <summary>Calls of a size that mostly run on another device than before.</summary>
internal sealed record ChangedDecision(
    string Kernel, string Residency, long From, long To, string Before, string After, double? BeforeMedian, double? AfterMedian);
