using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Suites;

/// <summary>One addition: bound by memory, or by the ports that load and store.</summary>
public class AddSuite
{
    private readonly KernelRuntime _runtime = Inputs.OneThread();
    private float[] _x = [], _y = [], _result = [];

    [Params(Inputs.Small, Inputs.Large)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _x = Inputs.Floats(Length, 1);
        _y = Inputs.Floats(Length, 2);
        _result = new float[Length];
    }

    [Benchmark(Baseline = true)]
    public void Plain() => PlainLoops.Add(_x, _y, _result);

    [Benchmark]
    public void Generated() => Arithmetic.Add(_x, _y, _result, _runtime);

    [Benchmark]
    public void Primitives() => TensorPrimitives.Add(_x, _y, _result);

    [Benchmark]
    public void ByHand() => HandWritten.Add(_x, _y, _result);
}
