using System.Text.RegularExpressions;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>What a run has come to so far.</summary>
internal sealed partial class FuzzTotals
{
    private readonly List<FuzzFailure> failures = [];
    private readonly Dictionary<string, int> reasons = new(StringComparer.Ordinal);

    public int Kernels { get; private set; }

    public int Vectorised { get; private set; }

    public long Calls { get; private set; }

    /// <summary>How many random texts were no C#.</summary>
    public int Refused { get; private set; }

    public IReadOnlyList<FuzzFailure> Failures => failures;

    /// <summary>Why kernels have no lanes, and how many for each reason.</summary>
    public IReadOnlyDictionary<string, int> Reasons => reasons;

    public void CountRefused(IReadOnlyList<RandomMethod> kernels)
    {
        lock (this)
            Refused += kernels.Count;
    }

    /// <summary>Adds what compiling came to.</summary>
    public void Add(KernelBatch batch)
    {
        lock (this)
        {
            Kernels += batch.Kernels.Count + batch.Failures.Count;
            failures.AddRange(batch.Failures);
        }
    }

    /// <summary>Adds what running came to.</summary>
    public void Add(KernelBatch batch, IReadOnlyList<WidthReports> widths)
    {
        lock (this)
        {
            failures.AddRange(FailuresIn(batch, widths));
            Calls += widths.Sum(static width => width.Reports.Sum(static report => (long)report.Calls));
            foreach (WorkerReport report in widths[0].Reports)
            {
                if (report.Reason is null)
                    Vectorised++;
                else
                    reasons[Kind(report.Reason)] = reasons.GetValueOrDefault(Kind(report.Reason)) + 1;
            }
        }
    }

    /// <summary>The kernels that differ from their marked method, or at one width from another.</summary>
    public static IEnumerable<FuzzFailure> FailuresIn(KernelBatch batch, IReadOnlyList<WidthReports> widths)
    {
        for (int i = 0; i < batch.Kernels.Count; i++)
        {
            if (widths.FirstOrDefault(width => width.Reports[i].Differences.Count > 0) is { } width)
                yield return new FuzzFailure(batch.Kernels[i], width.Width, string.Join('\n', width.Reports[i].Differences));
            else if (widths.FirstOrDefault(other => other.Reports[i].Digest != widths[0].Reports[i].Digest) is { } other)
                yield return new FuzzFailure(batch.Kernels[i], other.Width, $"other bits than at {widths[0].Width}");
        }
    }

    /// <summary>A reason without what differs from kernel to kernel: types of arguments, and the frame around it.</summary>
    private static string Kind(string reason) => Particulars().Replace(reason, "");

    [GeneratedRegex(@"^'Apply' is not vectorised: |<[^>]*>|\([^)]*\)| It runs as a loop.*$")]
    private static partial Regex Particulars();

    public override string ToString() =>
        $"{Kernels} kernels ({Vectorised} vectorised), {Calls} calls compared, {Failures.Count} differ";
}
