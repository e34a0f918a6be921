using System.Numerics.Tensors;
using KernelGen.Benchmarks.Kernels;

namespace KernelGen.Benchmarks.Quick;

/// <summary>What a call costs when there is next to nothing to compute: checks, pinning, choosing a device.</summary>
internal static class SmallCallPromises
{
    private const int Length = 16;
    private const int Calls = 10_000;

    public static IEnumerable<Promise> All() =>
    [
        Promise.Cost("16 elements, the whole call, in TensorPrimitives.Add calls", 2.5, Add, PrimitiveAdd, Length),
        new("16 elements, allocated by a call", Bound.AtMost(0, "bytes"), Allocated),
    ];

    private static (double Bytes, string Spread) Allocated()
    {
        Buffers buffers = Buffers.Sets(Length)[0];
        Add(1, buffers);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Add(Calls, buffers);
        return ((double)(GC.GetAllocatedBytesForCurrentThread() - before) / Calls, $"{Calls} calls");
    }

    private static void Add(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            Arithmetic.Add(b.X, b.Y, b.Result);
    }

    private static void PrimitiveAdd(int calls, Buffers b)
    {
        for (int i = 0; i < calls; i++)
            TensorPrimitives.Add(b.X, b.Y, b.Result);
    }
}
