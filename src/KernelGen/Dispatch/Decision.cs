namespace KernelGen.Dispatch;

/// <summary>Where a call runs, and why.</summary>
public sealed record Decision
{
    /// <summary>The kernel.</summary>
    public required KernelInfo Kernel { get; init; }

    /// <summary>The size of the call.</summary>
    public required Workload Workload { get; init; }

    /// <summary>
    /// The length of each dimension, outermost first, where an array of the call has several; empty where none has.
    /// </summary>
    public IReadOnlyList<nint> Shape { get; init; } = [];

    /// <summary>The name of the chosen device.</summary>
    public required string Device { get; init; }

    /// <summary>A sentence that says why.</summary>
    public required string Reason { get; init; }

    /// <summary>Every device that was weighed, the calling thread first.</summary>
    public required IReadOnlyList<CandidateCost> Candidates { get; init; }

    /// <summary>What the call was predicted to take on the chosen device.</summary>
    public required Prediction Predicted { get; init; }

    /// <summary>
    /// Where the newest values of the operands that are read were when the call was decided: <c>host</c>, the name of a
    /// device, or <c>mixed</c>.
    /// </summary>
    public string Residency { get; init; } = "host";

    /// <summary>The best device beside the chosen one; null where no other can run the kernel.</summary>
    public string? RunnerUp { get; init; }

    /// <summary>
    /// The number of elements at which the chosen device and the runner-up are predicted to take equally long, all else
    /// equal; null where there is none.
    /// </summary>
    public double? BreakEven { get; init; }

    /// <summary>Whether the runner-up was run in place of the best, to learn how long it takes.</summary>
    public bool IsExploration { get; init; }

    /// <summary>
    /// How long it took; null before the call has ended. A call on arrays of a device returns earlier: then it is what the
    /// call adds to a chain, where it was waited for to learn that, and else null.
    /// </summary>
    public double? ActualMicroseconds { get; init; }

    /// <summary>The device that completed the call because the chosen one failed; null where it did not.</summary>
    public string? CompletedOn { get; init; }

    /// <summary>The type of the exception the kernel ended with; null where there was none.</summary>
    public string? Error { get; init; }
}
