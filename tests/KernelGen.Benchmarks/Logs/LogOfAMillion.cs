using KernelGen.Dispatch;
using KernelGen.Log;

namespace KernelGen.Benchmarks.Logs;

/// <summary>
/// A log as a long run would write it, by the writer that writes all logs: kernels of many costs, sizes and residencies
/// on a modelled CPU and GPU, with noise, exploration and failures.
/// </summary>
internal static class LogOfAMillion
{
    private const int Kernels = 20;

    // Fixed, so that every run measures the same.
    private const int Seed = 20_26;

    internal static void Write(string path, int decisions)
    {
        var random = new Random(Seed);
        KernelInfo[] kernels = [.. Enumerable.Range(0, Kernels).Select(Kernel)];
        using var file = new JsonLinesFile(path, new LogRotation(0, 0), static (_, exception) => throw exception);
        for (int i = 0; i < decisions; i++)
            file.Write(Decision(kernels[random.Next(Kernels)], random));
    }

    private static KernelInfo Kernel(int index) => new()
    {
        Name = $"Demo.Kernels.Kernel{index}",
        Cost = new(1 << (index % 9), 4 * (1 + (index % 3)), 4, 4),
        Operands = [],
        Reasons = index % 5 == 0 ? [new("KG0101", KernelTargets.Gpu, "it calls a method whose source is not here")] : [],
    };

    private static Decision Decision(KernelInfo kernel, Random random)
    {
        nint length = (nint)Math.Pow(2, 4 + (20 * random.NextDouble()));
        bool isOnDevice = random.Next(4) == 0;
        bool hasGpu = kernel.Reasons.Count == 0;
        var workload = new Workload(kernel.Cost, length, length * kernel.Cost.BytesRead, length * kernel.Cost.BytesWritten);
        CandidateCost[] candidates =
        [
            new("cpu", Cost(0.05, workload, 12, 20, isOnDevice && hasGpu ? 12 : 0), null),
            new("cpu-parallel", Cost(9, workload, 48, 35, isOnDevice && hasGpu ? 12 : 0) with { Threads = 8, Factor = 1.1 }, null),
            hasGpu ? new("gpu:0", Cost(12, workload, 4000, 1500, isOnDevice ? 0 : 12), null) : new("gpu:0", null, "the kernel has no program for it"),
        ];
        CandidateCost[] sorted = [.. candidates.Where(static c => c.Cost is not null).OrderBy(static c => c.Cost!.Value.Total)];
        bool explores = random.Next(200) == 0;
        CandidateCost chosen = explores ? sorted[1] : sorted[0], other = explores ? sorted[0] : sorted[1];
        double noise = Math.Exp(0.15 * (random.NextDouble() + random.NextDouble() - 1));
        return new Decision
        {
            Kernel = kernel,
            Workload = workload,
            Device = chosen.Device,
            Reason = $"{chosen.Cost!.Value.Total:0.0} µs predicted, mostly for arithmetic; {other.Cost!.Value.Total:0.0} µs on {other.Device}",
            Candidates = candidates,
            Predicted = chosen.Cost.Value,
            Residency = isOnDevice && hasGpu ? "gpu:0" : "host",
            RunnerUp = other.Device,
            BreakEven = 144_000 / kernel.Cost.Work,
            IsExploration = explores,
            ActualMicroseconds = chosen.Cost.Value.Total * noise,
            CompletedOn = random.Next(10_000) == 0 ? "cpu" : null,
        };
    }

    private static Prediction Cost(double launch, in Workload workload, double operations, double bytes, double transfer) => new(
        launch,
        workload.Length * workload.Cost.Work / operations / 1000,
        workload.Bytes / bytes / 1000,
        transfer > 0 ? 10 + (workload.Bytes / transfer / 1000) : 0);
}
