using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Suites;

/// <summary>A value that is the same for all elements.</summary>
public class AxpySuite
{
    private readonly KernelRuntime _runtime = Inputs.OneThread();
    private const float A = 1.25f;

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
    public void Plain() => PlainLoops.Axpy(A, _x, _y, _result);

    [Benchmark]
    public void Generated() => Arithmetic.Axpy(A, _x, _y, _result, _runtime);

    [Benchmark]
    public void Primitives() => TensorPrimitives.MultiplyAdd(_x, A, _y, _result);

    [Benchmark]
    public void ByHand() => HandWritten.Axpy(A, _x, _y, _result);
}
