using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen;

/// <summary>
/// An array that kernels work on. Pass it to a generated overload in place of a span: a chain of kernels on such arrays
/// copies nothing it need not.
/// </summary>
/// <remarks>
/// Its memory is pinned and belongs to the garbage collector, so a span over it stays valid for as long as the span is
/// held, even after <see cref="KernelArray.Dispose()"/>. Using one array from several threads at once is as safe as for
/// any array: reading is, writing the same elements is not.
/// </remarks>
/// <typeparam name="T">The element type.</typeparam>
public sealed unsafe class KernelArray<T> : KernelArray
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly int _offset;
    private T[]? _data;
    private PinnedGCHandle<T[]> _pin;

    /// <summary>Makes an array of zeros, aligned to 64 bytes.</summary>
    /// <param name="length">The number of elements.</param>
    /// <exception cref="ArgumentOutOfRangeException">The length is negative, or more than an array can have.</exception>
    public KernelArray(nint length)
        : base(sizeof(T), [length]) => _data = Allocate(Length, out _offset);

    /// <summary>Makes an array of zeros with several dimensions, aligned to 64 bytes.</summary>
    /// <param name="lengths">The length of each dimension, outermost first.</param>
    /// <exception cref="ArgumentException">No length is given.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A length is negative, or there are more elements than an array can have.
    /// </exception>
    public KernelArray(params ReadOnlySpan<nint> lengths)
        : base(sizeof(T), RequireLengths(lengths)) => _data = Allocate(Length, out _offset);

    /// <summary>Makes an array over the caller's, which it pins: what the one holds, the other does.</summary>
    /// <param name="data">The caller's array.</param>
    public KernelArray(T[] data)
        : base(sizeof(T), [Require(data).Length])
    {
        _data = data;
        _pin = new PinnedGCHandle<T[]>(data);
    }

    /// <summary>The elements, to be read.</summary>
    /// <returns>A span over all of them.</returns>
    /// <exception cref="ObjectDisposedException">The array has been disposed.</exception>
    public ReadOnlySpan<T> AsReadOnlySpan() => AsSpan();

    /// <summary>The elements, to be read and written.</summary>
    /// <returns>A span over all of them.</returns>
    /// <exception cref="ObjectDisposedException">The array has been disposed.</exception>
    public Span<T> AsSpan()
    {
        T[]? data = _data;
        if (data is null || IsDisposed)
            ThrowDisposed();
        return new Span<T>(data, _offset, (int)Length);
    }

    /// <summary>Copies the elements.</summary>
    /// <param name="destination">Where to; at least <see cref="KernelArray.Length"/> elements.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="ObjectDisposedException">The array has been disposed.</exception>
    public void CopyTo(Span<T> destination) => AsReadOnlySpan().CopyTo(destination);

    /// <summary>Copies the elements.</summary>
    /// <param name="destination">Where to; at least as long as this array.</param>
    /// <exception cref="ArgumentException">The destination is too short.</exception>
    /// <exception cref="ObjectDisposedException">One of the arrays has been disposed.</exception>
    public void CopyTo(KernelArray<T> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        AsReadOnlySpan().CopyTo(destination.AsSpan());
    }

    internal override bool SharesMemoryWith(KernelArray other) =>
        ReferenceEquals(this, other) || (other is KernelArray<T> same && same._data is { } data && data == _data);

    // The memory is pinned for as long as it is held, so the address outlives this reference to it.
    private protected override void* HostAddress =>
        Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_data!), _offset));

    private protected override void Free()
    {
        _pin.Dispose();
        _data = null;
    }

    private static T[] Allocate(nint length, out int offset)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, Array.MaxLength - Alignment);
        bool canAlign = sizeof(T) <= 8 && int.IsPow2(sizeof(T));
        int padding = canAlign ? Alignment / sizeof(T) : 0;
        T[] data = GC.AllocateArray<T>((int)length + padding, pinned: true);
        nint address = (nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(data));
        offset = canAlign ? (int)(-address & (Alignment - 1)) / sizeof(T) : 0;
        return data;
    }

    private static nint[] RequireLengths(ReadOnlySpan<nint> lengths)
    {
        if (lengths.IsEmpty)
            throw new ArgumentException("Give the length of at least one dimension.", nameof(lengths));
        return lengths.ToArray();
    }

    private static T[] Require(T[] data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return data;
    }
}
