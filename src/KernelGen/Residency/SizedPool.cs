using System.Numerics;

namespace KernelGen.Residency;

/// <summary>
/// Memory kept by size for the next call, up to a cap: getting it, and giving it back, are slow calls of a driver. Sizes
/// are powers of two and the three steps between, so that at most a fifth is wasted.
/// </summary>
internal sealed class SizedPool<T>(Func<long, T> allocate, Func<T, long> bytesOf, long cap)
    where T : class, IDisposable
{
    private const long SmallestBytes = 256;

    private readonly Lock _gate = new();
    private readonly Dictionary<long, Stack<T>> _free = [];
    private long _freeBytes;
    private long _rentedBytes;

    /// <summary>What is kept for later.</summary>
    internal long FreeBytes => Volatile.Read(ref _freeBytes);

    /// <summary>What is in use.</summary>
    internal long RentedBytes => Volatile.Read(ref _rentedBytes);

    internal static long SizeClass(long bytes)
    {
        if (bytes <= SmallestBytes)
            return SmallestBytes;
        long step = (long)BitOperations.RoundUpToPowerOf2((ulong)bytes) / 8;
        return (bytes + step - 1) / step * step;
    }

    internal T Rent(long bytes)
    {
        long size = SizeClass(bytes);
        lock (_gate)
        {
            if (_free.TryGetValue(size, out Stack<T>? free) && free.TryPop(out T? kept))
            {
                _freeBytes -= size;
                Interlocked.Add(ref _rentedBytes, size);
                return kept;
            }
        }
        T memory;
        try
        {
            memory = allocate(size);
        }
        catch (Exception exception) when (FreeBytes > 0 && Residence.IsOutOfMemory(exception))
        {
            // What is kept for other sizes may be what is missing here.
            Trim();
            memory = allocate(size);
        }
        Interlocked.Add(ref _rentedBytes, size);
        return memory;
    }

    internal void Return(T memory)
    {
        long size = SizeClass(bytesOf(memory));
        Interlocked.Add(ref _rentedBytes, -size);
        lock (_gate)
        {
            if (_freeBytes + size <= cap)
            {
                if (!_free.TryGetValue(size, out Stack<T>? free))
                    _free[size] = free = new();
                free.Push(memory);
                _freeBytes += size;
                return;
            }
        }
        memory.Dispose();
    }

    /// <summary>Gives rented memory up in place of returning it: what it is on may be lost.</summary>
    internal void Discard(T memory)
    {
        Interlocked.Add(ref _rentedBytes, -SizeClass(bytesOf(memory)));
        memory.Dispose();
    }

    /// <summary>Gives up what is kept.</summary>
    internal void Trim()
    {
        List<T> all;
        lock (_gate)
        {
            all = [.. _free.Values.SelectMany(static free => free)];
            _free.Clear();
            _freeBytes = 0;
        }
        foreach (T memory in all)
            memory.Dispose();
    }
}
