using KernelGen.Tool.Statistics;

namespace KernelGen.Tool.Explaining;

/// <summary>A log as a whole.</summary>
internal sealed record LogSummary(
    string Log, int Files, long Bytes, long Decisions, long Unreadable, long CallsOfOtherKernels, DateTime? From, DateTime? To)
{
    internal static LogSummary Of(LogStatistics log) => new(
        log.Path, log.Counts.Files, log.Counts.Bytes, log.Counts.Decisions, log.Counts.Unreadable, log.CallsOfOtherKernels,
        log.From, log.To);
}
