using BenchmarkDotNet.Attributes;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Suites;

/// <summary>Bytes in, bytes out.</summary>
public class LumaSuite
{
    private readonly KernelRuntime _runtime = Inputs.OneThread();
    private byte[] _red = [], _green = [], _blue = [], _gray = [];

    [Params(Inputs.Small, Inputs.Large)]
    public int Length { get; set; }

    [GlobalSetup]
    public void SetUp()
    {
        _red = Inputs.Bytes(Length, 1);
        _green = Inputs.Bytes(Length, 2);
        _blue = Inputs.Bytes(Length, 3);
        _gray = new byte[Length];
    }

    [Benchmark(Baseline = true)]
    public void Plain() => PlainLoops.Luma(_red, _green, _blue, _gray);

    [Benchmark]
    public void Generated() => Pixels.Luma(_red, _green, _blue, _gray, _runtime);
}
