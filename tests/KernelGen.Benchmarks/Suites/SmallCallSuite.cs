using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Suites;

/// <summary>What a call costs that has next to nothing to compute.</summary>
[MemoryDiagnoser]
public class SmallCallSuite
{
    private float[] _x = [], _y = [], _result = [];

    [Params(1, 16, 64, 256)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _x = Inputs.Floats(Length, 1);
        _y = Inputs.Floats(Length, 2);
        _result = new float[Length];
    }

    [Benchmark(Baseline = true)]
    public void Primitives() => TensorPrimitives.Add(_x, _y, _result);

    [Benchmark]
    public void Generated() => Arithmetic.Add(_x, _y, _result);
}
