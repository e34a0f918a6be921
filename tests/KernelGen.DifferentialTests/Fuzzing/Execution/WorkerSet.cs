namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A process for each width.</summary>
internal sealed class WorkerSet(IReadOnlyList<VectorWidth> widths) : IDisposable
{
    private readonly WorkerProcess[] workers = [.. widths.Select(static width => new WorkerProcess(width))];

    /// <summary>Runs a batch at all widths, one after the other; or at the first and one other.</summary>
    public async Task<IReadOnlyList<WidthReports>> RunAsync(KernelBatch batch, VectorWidth? other = null)
    {
        var reports = new List<WidthReports>();
        foreach (WorkerProcess worker in workers.Where((worker, i) => other is null || i == 0 || worker.Width == other))
            reports.Add(new WidthReports(worker.Width, await worker.RunAsync(batch)));
        return reports;
    }

    public void Dispose()
    {
        foreach (WorkerProcess worker in workers)
            worker.Dispose();
    }
}

/// <summary>What the process of one width reported, kernel by kernel.</summary>
internal sealed record WidthReports(VectorWidth Width, IReadOnlyList<WorkerReport> Reports);
