using System.Globalization;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Makes a failing kernel as small as it can be made while it still fails.</summary>
internal sealed class Shrinker(WorkerSet workers, string folder, TextWriter output)
{
    private const int CandidatesAtOnce = 40;
    private const int MaxRounds = 60;

    private static int batches;

    public async Task<FuzzFailure> ShrinkAsync(FuzzFailure failure)
    {
        for (int round = 0; round < MaxRounds; round++)
        {
            FuzzFailure? smaller = null;
            foreach (RandomMethod[] candidates in Candidates.Of(failure.Kernel).Chunk(CandidatesAtOnce))
            {
                smaller = await FirstFailing(candidates, failure.Width);
                if (smaller is not null)
                    break;
            }

            if (smaller is null)
                return failure;
            failure = smaller with { Kernel = smaller.Kernel with { Name = failure.Kernel.Name } };
            output.WriteLine($"shrunk to {failure.Kernel.Size} nodes");
        }

        return failure;
    }

    /// <summary>The smallest of the candidates that fails: to compile, or when run.</summary>
    private async Task<FuzzFailure?> FirstFailing(RandomMethod[] candidates, VectorWidth? width)
    {
        RandomMethod[] named = [.. candidates.Select(static (candidate, i) =>
            candidate with { Name = string.Create(CultureInfo.InvariantCulture, $"K{i}") })];
        RandomMethod[] valid = [.. named.Except(KernelCompiler.Refused(named))];
        KernelBatch batch = KernelCompiler.Compile(valid, folder, $"Shrunk{Interlocked.Increment(ref batches)}");
        if (width is null)
            return batch.Failures.MinBy(static failure => failure.Kernel.Size);
        if (batch.Path is null)
            return null;
        IReadOnlyList<WidthReports> reports = await workers.RunAsync(batch, width);
        File.Delete(batch.Path);
        return FuzzTotals.FailuresIn(batch, reports).MinBy(static failure => failure.Kernel.Size);
    }
}
