using System.Buffers;

namespace KernelGen.Execution;

/// <summary>
/// Room for the partial results of one call: on the caller's stack where they fit there, else rented from a pool.
/// </summary>
/// <example><c>using var partials = new PartialBuffer&lt;float&gt;(stackalloc float[64], x.Length);</c></example>
/// <typeparam name="T">The type of the partial results.</typeparam>
public readonly ref struct PartialBuffer<T> : IDisposable
    where T : unmanaged
{
    private readonly T[]? _rented;

    /// <summary>Makes room for the partial results of a call.</summary>
    /// <param name="stack">Memory to use where it suffices.</param>
    /// <param name="length">The number of elements of the call.</param>
    public PartialBuffer(Span<T> stack, nint length)
    {
        nint blocks = Reductions.BlockCount(length);
        Values = blocks <= stack.Length
            ? stack[..(int)blocks]
            : (_rented = ArrayPool<T>.Shared.Rent(checked((int)blocks))).AsSpan(0, (int)blocks);
    }

    /// <summary>One value for each block; not cleared.</summary>
    public Span<T> Values { get; }

    /// <summary>Gives rented room back.</summary>
    public void Dispose()
    {
        if (_rented is not null)
            ArrayPool<T>.Shared.Return(_rented);
    }
}
