using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Suites;

/// <summary>One thread, all threads, and whatever the dispatcher takes, on a kernel bound by arithmetic.</summary>
public class ParallelSuite
{
    private readonly KernelRuntime _one = Inputs.OneThread();
    private readonly KernelRuntime _all = new(new KernelRuntimeOptions { Device = "cpu-parallel", LogPath = "" });

    private float[] _x = [], _result = [];

    [Params(Inputs.Small, Inputs.Large)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _x = Inputs.Floats(Length, 1);
        _result = new float[Length];
    }

    [Benchmark]
    public void Plain() => PlainLoops.Logistic(_x, _result);

    [Benchmark(Baseline = true)]
    public void OneThread() => Chaos.Logistic(_x, _result, _one);

    [Benchmark]
    public void AllThreads() => Chaos.Logistic(_x, _result, _all);

    [Benchmark]
    public void Dispatched() => Chaos.Logistic(_x, _result);
}
