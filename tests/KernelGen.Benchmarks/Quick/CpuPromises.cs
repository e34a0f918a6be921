using System.Numerics.Tensors;
using KernelGen.Benchmarks.Kernels;
using KernelGen.Benchmarks.Peers;

namespace KernelGen.Benchmarks.Quick;

/// <summary>The SIMD loop on one thread against TensorPrimitives, against the loop by hand, and against the plain loop.</summary>
internal sealed class CpuPromises
{
    private static readonly (string Text, int Length)[] s_sizes = [("16 K", 16 << 10), ("4 M", 4 << 20)];

    private readonly KernelRuntime _cpu = new(new KernelRuntimeOptions { Device = "cpu", LogPath = "" });

    public IEnumerable<Promise> All()
    {
        foreach ((string size, int length) in s_sizes)
            yield return Promise.Faster($"x + y against TensorPrimitives.Add, {size} floats", 0.95, Add, PrimitiveAdd, length);
        foreach ((string size, int length) in s_sizes)
            yield return Promise.Faster($"cubic against a TensorPrimitives chain, {size} floats", 2.5, Cubic, ChainedCubic, length);
        // At 4 M pixels both would wait for memory, and the ratio would be the machine's and not the loop's.
        foreach ((string size, int length) in new[] { ("16 K", 16 << 10), ("1 M", 1 << 20) })
            yield return Promise.Faster($"luma against the marked method, {size} pixels", 10, Luma, PlainLuma, length);
        foreach ((string kernel, Batch generated, Batch byHand) in HandWrittenPeers())
        {
            foreach ((string size, int length) in s_sizes)
                yield return Promise.Faster($"{kernel} against Vector512 by hand, {size} floats", 0.95, generated, byHand, length)
                    .UnlessHere(HandWritten.IsAPeer, "no vectors of 512 bits");
        }
    }

    private IEnumerable<(string Kernel, Batch Generated, Batch ByHand)> HandWrittenPeers() =>
    [
        ("x + y", Add, HandWrittenAdd), ("cubic", Cubic, HandWrittenCubic), ("axpy", Axpy, HandWrittenAxpy),
    ];

    private void Add(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Arithmetic.Add(b.X, b.Y, b.Result, _cpu);
    }

    private static void PrimitiveAdd(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            TensorPrimitives.Add(b.X, b.Y, b.Result);
    }

    private static void HandWrittenAdd(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            HandWritten.Add(b.X, b.Y, b.Result);
    }

    private void Cubic(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Arithmetic.Cubic(b.X, b.Result, _cpu);
    }

    private static void ChainedCubic(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            TensorChains.Cubic(b.X, b.Result);
    }

    private static void HandWrittenCubic(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            HandWritten.Cubic(b.X, b.Result);
    }

    private void Axpy(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Arithmetic.Axpy(1.25f, b.X, b.Y, b.Result, _cpu);
    }

    private static void HandWrittenAxpy(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            HandWritten.Axpy(1.25f, b.X, b.Y, b.Result);
    }

    private void Luma(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Pixels.Luma(b.Red, b.Green, b.Blue, b.Gray, _cpu);
    }

    private static void PlainLuma(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            PlainLoops.Luma(b.Red, b.Green, b.Blue, b.Gray);
    }
}
