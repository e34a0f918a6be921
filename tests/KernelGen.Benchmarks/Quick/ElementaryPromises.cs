using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.Intrinsics;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Quick;

/// <summary>Elementary functions and loops on one thread, against TensorPrimitives, C, and the marked methods.</summary>
internal sealed class ElementaryPromises
{
    private const int Side = 128;
    private const int Length = Side * Side;
    private const float Rate = 0.02f;
    private const float Volatility = 0.3f;

    private readonly KernelRuntime _cpu = new(new KernelRuntimeOptions { Device = "cpu", LogPath = "" });
    private readonly float[] _x = Values(-4, 4, 1);
    private readonly float[] _cx = [.. Enumerable.Range(0, Length).Select(static i => -2f + (i % Side * 2.5f / Side))];
    private readonly float[] _cy = [.. Enumerable.Range(0, Length).Select(static i => -1.2f + (i / Side * 2.4f / Side))];
    private readonly float[] _spot = Values(5, 30, 4);
    private readonly float[] _strike = Values(1, 100, 5);
    private readonly float[] _years = Values(0.25, 10, 6);
    private readonly float[] _first = new float[Length];
    private readonly float[] _second = new float[Length];
    private readonly int[] _rounds = new int[Length];

    public IEnumerable<Promise> All() =>
    [
        Promise.Faster("Mandelbrot, 300 rounds, against the marked method", Vector512.IsHardwareAccelerated ? 5 : 2.5, Escape, PlainEscape, Length),
        Promise.Faster("exp against TensorPrimitives.Exp, 16 K floats", 1.5, Exp, PrimitiveExp, Length),
        Promise.Faster("SiLU against a TensorPrimitives chain, 16 K floats", 2, Silu, ChainedSilu, Length),
        Promise.Faster("GELU by tanh against a TensorPrimitives chain, 16 K", 3, Gelu, ChainedGelu, Length),
        Promise.Faster("GELU by tanh against the marked method, 16 K floats", 15, Gelu, PlainGelu, Length),
        Promise.Faster("mesh shading over structs against the marked method", 4, Shade, PlainShade, Length),
        Promise.Faster("Black-Scholes against gcc -O3 -ffast-math, 16 K", 0.8, Price, NativePrice, Length)
            .UnlessHere(NativeBlackScholes.WhyNot is null, NativeBlackScholes.WhyNot ?? ""),
    ];

    private readonly Mesh.Vertex[] _vertices = Vertices();
    private readonly Mesh.Shaded[] _shaded = new Mesh.Shaded[Length];

    private static Mesh.Vertex[] Vertices()
    {
        float[] values = Values(-1, 1, 7);
        float At(int i) => values[i % Length];
        return [.. Enumerable.Range(0, Length).Select(i => new Mesh.Vertex
        {
            Position = new Vector3(At(6 * i), At((6 * i) + 1), At((6 * i) + 2)),
            Normal = new Vector3(At((6 * i) + 3), At((6 * i) + 4), At((6 * i) + 5)),
        })];
    }

    private void Shade(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Mesh.Shade(_vertices, new(1.2f, 0, 0, 1), new(0, 1.6f, 0, 2), new(0, 0, 1, 3), new(0, 0, 1, 4), Vector3.UnitZ, Vector3.One, _shaded, _cpu);
    }

    private void PlainShade(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            PlainLoops.Shade(_vertices, new(1.2f, 0, 0, 1), new(0, 1.6f, 0, 2), new(0, 0, 1, 3), new(0, 0, 1, 4), Vector3.UnitZ, Vector3.One, _shaded);
    }

    private static float[] Values(double low, double high, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, Length).Select(_ => (float)(low + (random.NextDouble() * (high - low))))];
    }

    private void Escape(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Fractal.Escape(_cx, _cy, _rounds, _cpu);
    }

    private void PlainEscape(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            PlainLoops.Escape(_cx, _cy, _rounds);
    }

    private void Exp(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Activations.Exp(_x, _first, _cpu);
    }

    private void PrimitiveExp(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            TensorPrimitives.Exp(_x, _first);
    }

    private void Silu(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Activations.Silu(_x, _first, _cpu);
    }

    private void ChainedSilu(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            TensorChains.Silu(_x, _first);
    }

    private void Gelu(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Activations.Gelu(_x, _first, _cpu);
    }

    private void ChainedGelu(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            TensorChains.Gelu(_x, _first);
    }

    private void PlainGelu(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            PlainLoops.Gelu(_x, _first);
    }

    private void Price(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Options.Price(_spot, _strike, _years, Rate, Volatility, _first, _second, _cpu);
    }

    private void NativePrice(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            NativeBlackScholes.Price(_spot, _strike, _years, Rate, Volatility, _first, _second);
    }
}
