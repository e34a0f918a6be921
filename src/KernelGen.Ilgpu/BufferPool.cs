using System.Numerics;
using ILGPU;
using ILGPU.Runtime;

namespace KernelGen.Ilgpu;

/// <summary>
/// Memory of a device, kept by size for the next call: an allocation is a call of the driver, and freeing waits for the
/// device. Sizes are powers of two and the three steps between, so that at most a fifth is wasted.
/// </summary>
internal sealed class BufferPool(Accelerator accelerator) : IDisposable
{
    private const int SmallestBytes = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Stack<MemoryBuffer1D<byte, Stride1D.Dense>>> _free = [];

    /// <summary>At least this many bytes; what they hold is left over from before.</summary>
    public MemoryBuffer1D<byte, Stride1D.Dense> Rent(long bytes)
    {
        long size = SizeClass(bytes);
        lock (_gate)
        {
            if (_free.TryGetValue(size, out Stack<MemoryBuffer1D<byte, Stride1D.Dense>>? buffers) && buffers.TryPop(out var buffer))
                return buffer;
            try
            {
                return accelerator.Allocate1D<byte>(size);
            }
            catch (Exception) when (_free.Values.Any(static stack => stack.Count > 0))
            {
                // What is kept for other sizes may be what is missing here.
                Trim();
                return accelerator.Allocate1D<byte>(size);
            }
        }
    }

    public void Return(MemoryBuffer1D<byte, Stride1D.Dense> buffer)
    {
        lock (_gate)
        {
            if (!_free.TryGetValue(buffer.Length, out Stack<MemoryBuffer1D<byte, Stride1D.Dense>>? buffers))
                _free[buffer.Length] = buffers = new();
            buffers.Push(buffer);
        }
    }

    public void Dispose()
    {
        lock (_gate)
            Trim();
    }

    internal static long SizeClass(long bytes)
    {
        if (bytes <= SmallestBytes)
            return SmallestBytes;
        long step = (long)BitOperations.RoundUpToPowerOf2((ulong)bytes) / 8;
        return (bytes + step - 1) / step * step;
    }

    private void Trim()
    {
        foreach (Stack<MemoryBuffer1D<byte, Stride1D.Dense>> buffers in _free.Values)
        {
            while (buffers.TryPop(out var buffer))
                buffer.Dispose();
        }
    }
}
