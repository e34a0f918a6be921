namespace KernelGen.Tool.Reading;

/// <summary>One line of a log. One object is filled again and again: keep nothing of it but its strings.</summary>
internal sealed class LoggedDecision
{
    internal DateTime? Time { get; set; }

    internal string? Kernel { get; set; }

    internal long Length { get; set; }

    internal double Bytes { get; set; }

    internal string Residency { get; set; } = "host";

    /// <summary>What was weighed; only of decisions to explore.</summary>
    internal List<LoggedCandidate> Candidates { get; } = [];

    internal string? Chosen { get; set; }

    internal string? RunnerUp { get; set; }

    internal double? BreakEven { get; set; }

    internal bool Explored { get; set; }

    internal double? Predicted { get; set; }

    internal double? Actual { get; set; }

    internal string? CompletedOn { get; set; }

    internal string? Error { get; set; }

    internal List<LoggedReason> Missing { get; } = [];

    /// <summary>What was predicted for a device; null where it was not weighed or could not run the kernel.</summary>
    internal double? PredictedFor(string device)
    {
        foreach (LoggedCandidate candidate in Candidates)
        {
            if (string.Equals(candidate.Device, device, StringComparison.Ordinal))
                return candidate.Predicted;
        }
        return null;
    }

    internal void Clear()
    {
        Time = null;
        Kernel = null;
        Length = 0;
        Bytes = 0;
        Residency = "host";
        Candidates.Clear();
        Chosen = null;
        RunnerUp = null;
        BreakEven = null;
        Explored = false;
        Predicted = null;
        Actual = null;
        CompletedOn = null;
        Error = null;
        Missing.Clear();
    }
}
