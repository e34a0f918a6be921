using System.Numerics.Tensors;
using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Suites;

/// <summary>Bytes in, floats out.</summary>
public class MixedWidthSuite
{
    private readonly KernelRuntime _runtime = Inputs.OneThread();
    private const float Scale = 1f / 255;
    private const float Bias = -0.5f;

    private byte[] _level = [];
    private float[] _result = [];

    [Params(Inputs.Small, Inputs.Large)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _level = Inputs.Bytes(Length, 1);
        _result = new float[Length];
    }

    [Benchmark(Baseline = true)]
    public void Plain() => PlainLoops.Normalize(_level, Scale, Bias, _result);

    [Benchmark]
    public void Generated() => Pixels.Normalize(_level, Scale, Bias, _result, _runtime);

    [Benchmark]
    public void Primitives()
    {
        TensorPrimitives.ConvertTruncating<byte, float>(_level, _result);
        TensorPrimitives.Multiply(_result, Scale, _result);
        TensorPrimitives.Add(_result, Bias, _result);
    }
}
