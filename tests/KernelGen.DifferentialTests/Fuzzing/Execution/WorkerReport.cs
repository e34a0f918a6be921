using System.Text.Json;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>What a process that runs kernels says of one.</summary>
internal sealed record WorkerReport
{
    public required string Kernel { get; init; }

    /// <summary>Whether it only begins to run; if nothing follows, the process has died of it.</summary>
    public bool Begins { get; init; }

    public int Calls { get; init; }

    /// <summary>Why it has no lanes; null where it has.</summary>
    public string? Reason { get; init; }

    /// <summary>A number that its results make.</summary>
    public ulong Digest { get; init; }

    public IReadOnlyList<string> Differences { get; init; } = [];

    public static WorkerReport Read(string line) => JsonSerializer.Deserialize<WorkerReport>(line)!;

    public override string ToString() => JsonSerializer.Serialize(this);
}
