using KernelGen.Tool.Reading;

namespace KernelGen.Tool.Explaining;

/// <summary>What a log says of one kernel. Times are microseconds.</summary>
internal sealed record ExplainedKernel
{
    public required string Kernel { get; init; }

    public required long Calls { get; init; }

    public required double Microseconds { get; init; }

    /// <summary>Where it ran, by size.</summary>
    public required IReadOnlyList<ExplainedSize> Sizes { get; init; }

    public required IReadOnlyList<ExplainedBreakEven> BreakEvens { get; init; }

    public required IReadOnlyList<ExplainedPrediction> Predictions { get; init; }

    public required ExplainedRegret Regret { get; init; }

    public required long Failed { get; init; }

    public required long Threw { get; init; }

    public required IReadOnlyList<ExplainedReason> Missing { get; init; }
}

/// <summary>Why a kernel lacks a target.</summary>
internal sealed record ExplainedReason(string Id, string Target, string Message)
{
    internal static ExplainedReason Of(LoggedReason reason) => new(reason.Id, reason.Target, reason.Message);
}
