using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Suites;

/// <summary>A cubic polynomial: what fusing saves against four passes.</summary>
public class CubicSuite
{
    private readonly KernelRuntime _runtime = Inputs.OneThread();
    private float[] _x = [], _result = [];

    [Params(Inputs.Small, Inputs.Large)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _x = Inputs.Floats(Length, 1);
        _result = new float[Length];
    }

    [Benchmark(Baseline = true)]
    public void Plain() => PlainLoops.Cubic(_x, _result);

    [Benchmark]
    public void Generated() => Arithmetic.Cubic(_x, _result, _runtime);

    [Benchmark]
    public void Primitives() => TensorChains.Cubic(_x, _result);

    [Benchmark]
    public void ByHand() => HandWritten.Cubic(_x, _result);
}
