using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Suites;

/// <summary>Reductions; the generated ones give the same bits at every width and number of threads.</summary>
public class SumSuite
{
    private readonly KernelRuntime _runtime = Inputs.OneThread();
    private float[] _x = [], _y = [];

    [Params(Inputs.Small, Inputs.Large)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _x = Inputs.Floats(Length, 1);
        _y = Inputs.Floats(Length, 2);
    }

    [Benchmark(Baseline = true)]
    public float PlainSum() => PlainLoops.Sum(_x);

    [Benchmark]
    public float GeneratedSum() => Sums.Sum(_x, _runtime);

    [Benchmark]
    public float PrimitivesSum() => TensorPrimitives.Sum<float>(_x);

    [Benchmark]
    public float PlainDot() => PlainLoops.Dot(_x, _y);

    [Benchmark]
    public float GeneratedDot() => Sums.Dot(_x, _y, _runtime);

    [Benchmark]
    public float PrimitivesDot() => TensorPrimitives.Dot<float>(_x, _y);
}
