using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Quick;

/// <summary>Two threads against one, on a kernel bound by arithmetic.</summary>
internal static class ParallelPromise
{
    private const int Length = 4 << 20;
    private const int Threads = 2;

    private static readonly KernelRuntime s_one = Runtime("cpu");
    private static readonly KernelRuntime s_two = Runtime("cpu-parallel");

    public static Promise Make() =>
        Promise.Faster("cpu-parallel on 2 cores against cpu, logistic map, 4 M", 1.8, OnTwo, OnOne, Length)
            .UnlessHere(Environment.ProcessorCount >= Threads, "one processor");

    private static KernelRuntime Runtime(string device) =>
        new(new KernelRuntimeOptions { Device = device, Threads = Threads, LogPath = "" });

    private static void OnOne(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Chaos.Logistic(b.X, b.Result, s_one);
    }

    private static void OnTwo(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Chaos.Logistic(b.X, b.Result, s_two);
    }
}
