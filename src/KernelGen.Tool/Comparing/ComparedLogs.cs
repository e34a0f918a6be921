using KernelGen.Tool.Explaining;

namespace KernelGen.Tool.Comparing;

/// <summary>What is different between two logs: what <c>kernelgen compare --json</c> writes. Times are microseconds.</summary>
internal sealed record ComparedLogs
{
    public required LogSummary Before { get; init; }

    public required LogSummary After { get; init; }

    /// <summary>Sizes at which calls mostly run on another device.</summary>
    public required IReadOnlyList<ChangedDecision> Decisions { get; init; }

    /// <summary>Sizes at which a device takes longer than before.</summary>
    public required IReadOnlyList<MovedTime> Slower { get; init; }

    /// <summary>Sizes at which a device takes less long than before.</summary>
    public required IReadOnlyList<MovedTime> Faster { get; init; }

    /// <summary>Targets that kernels have lost, and kernels that are not there any more.</summary>
    public required IReadOnlyList<NewlyMissing> Missing { get; init; }

    /// <summary>Kernels that are only in the second log.</summary>
    public required IReadOnlyList<string> Appeared { get; init; }

    /// <summary>How many sizes had enough calls in both logs to be compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Which of the differences fail.</summary>
    public IReadOnlyList<Difference> Failures { get; init; } = [];
}
