using System.Collections.Concurrent;
using System.Diagnostics;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>What to fuzz.</summary>
internal sealed record FuzzOptions
{
    public int Seed { get; init; } = 1;

    public int Count { get; init; } = 1000;

    /// <summary>The first kernel; those before it are passed over.</summary>
    public int First { get; init; }

    public IReadOnlyList<VectorWidth> Widths { get; init; } = VectorWidth.All;

    /// <summary>How many batches are under way at a time.</summary>
    public int Parallel { get; init; } = 2;

    /// <summary>How many failures are shrunk.</summary>
    public int Shrunk { get; init; } = 5;
}

/// <summary>
/// Makes random kernels, compiles them in batches, and has each run at every width against its marked method. What fails is
/// shrunk and written out.
/// </summary>
internal sealed class Fuzzer(FuzzOptions options, TextWriter output)
{
    private const int BatchSize = 50;
    private const int MaxAttempts = 200;

    private readonly FuzzTotals totals = new();
    private readonly ConcurrentBag<WorkerSet> idle = [];

    public async Task<FuzzTotals> RunAsync()
    {
        string folder = Directory.CreateTempSubdirectory("kernelgen-fuzz-").FullName;
        var watch = Stopwatch.StartNew();
        try
        {
            int[] starts = [.. Enumerable.Range(0, (options.Count + BatchSize - 1) / BatchSize).Select(i => options.First + (i * BatchSize))];
            await Parallel.ForEachAsync(
                starts,
                new ParallelOptions { MaxDegreeOfParallelism = options.Parallel },
                async (start, _) =>
                {
                    int count = Math.Min(BatchSize, options.First + options.Count - start);
                    await RunBatch(start, count, folder);
                    lock (totals)
                        output.WriteLine($"{totals} after {watch.Elapsed:hh\\:mm\\:ss}");
                });
            await ShrinkFailures(folder);
        }
        finally
        {
            foreach (WorkerSet workers in idle)
                workers.Dispose();
            Directory.Delete(folder, recursive: true);
        }

        foreach ((string reason, int count) in totals.Reasons.OrderByDescending(static pair => pair.Value).Take(40))
            output.WriteLine($"{count,6} have no lanes: {reason}");
        output.WriteLine(totals);
        return totals;
    }

    private async Task RunBatch(int start, int count, string folder)
    {
        RandomMethod[] kernels = [.. Enumerable.Range(start, count).Select(index => RandomKernels.Make(options.Seed, index, 0))];
        for (int attempt = 1; KernelCompiler.Refused(kernels) is { Count: > 0 } refused; attempt++)
        {
            if (attempt > MaxAttempts)
                throw new InvalidOperationException($"No kernel is C#:\n{KernelPrinter.Kernel(refused[0])}");
            totals.CountRefused(refused);
            foreach (RandomMethod kernel in refused)
            {
                int at = Array.IndexOf(kernels, kernel);
                kernels[at] = RandomKernels.Make(options.Seed, start + at, attempt);
            }
        }

        KernelBatch batch = KernelCompiler.Compile(kernels, folder, $"Fuzz{start}");
        totals.Add(batch);
        if (batch.Path is null)
            return;
        if (!idle.TryTake(out WorkerSet? workers))
            workers = new WorkerSet(options.Widths);
        totals.Add(batch, await workers.RunAsync(batch));
        idle.Add(workers);
        File.Delete(batch.Path);
    }

    private async Task ShrinkFailures(string folder)
    {
        foreach (FuzzFailure failure in totals.Failures.Take(options.Shrunk))
        {
            if (!idle.TryTake(out WorkerSet? workers))
                workers = new WorkerSet(options.Widths);
            output.WriteLine(FailureText.Describe(failure, "found"));
            FuzzFailure shrunk = await new Shrinker(workers, folder, output).ShrinkAsync(failure);
            output.WriteLine(FailureText.Describe(shrunk, "shrunk"));
            idle.Add(workers);
        }
    }
}
