using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Residency;

namespace KernelGen;

/// <summary>
/// An array that kernels work on. Pass it to a generated overload in place of a span: a chain of kernels on such arrays
/// copies nothing it need not.
/// </summary>
/// <remarks>
/// <para>
/// Its values are where they were last used: in host memory, on a device, or both. Kernels run on it in the order they
/// were called, and a call may return before its kernel has run; whoever reads the values waits for them. A failing device
/// loses none: what was only there is computed again.
/// </para>
/// <para>
/// Its host memory is pinned and belongs to the garbage collector, so a span over it stays valid for as long as the span
/// is held, even after <see cref="KernelArray.Dispose()"/>. But a span is what the array held when it was asked for: after
/// a kernel has been called on the array, ask again, before reading and before writing. The same is true of an array of
/// the caller's: read and write it through <see cref="AsReadOnlySpan"/> and <see cref="AsSpan"/>, or after
/// <see cref="KernelArray.Dispose()"/>, which brings home what kernels have written to it. An array that is forgotten
/// rather than disposed brings nothing home.
/// </para>
/// <para>
/// Values outlive the <see cref="KernelRuntime"/> that computed them: they belong to the device. Using one array from
/// several threads at once is as safe as for any array: reading is, writing the same elements is not.
/// </para>
/// </remarks>
/// <typeparam name="T">The element type.</typeparam>
public sealed unsafe class KernelArray<T> : KernelArray
    where T : unmanaged
{
    private const int Alignment = 64;

    private readonly int _offset;
    private T[]? _data;

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
        // Two arrays over one have one value, so they know of each other from the start. This pins the data.
        Share(SharedStates.Join(data));
        _data = data;
    }

    /// <summary>The elements, to be read. Waits for the kernels that write them.</summary>
    /// <returns>A span over all of them.</returns>
    /// <exception cref="ObjectDisposedException">The array has been disposed.</exception>
    public ReadOnlySpan<T> AsReadOnlySpan()
    {
        T[] data = Data();
        ToHost(write: false);
        return new ReadOnlySpan<T>(data, _offset, (int)Length);
    }

    /// <summary>
    /// The elements, to be read and written. Waits for the kernels that write them, and takes the array off a device.
    /// </summary>
    /// <returns>A span over all of them.</returns>
    /// <exception cref="ObjectDisposedException">The array has been disposed.</exception>
    public Span<T> AsSpan()
    {
        T[] data = Data();
        ToHost(write: true);
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

    private protected override HostMemory HoldHost() => new HostMemory<T>(_data!, _offset);

    private protected override void FreeHost() => _data = null;

    private T[] Data()
    {
        T[]? data = _data;
        if (data is null || IsDisposed)
            ThrowDisposed();
        return data;
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
