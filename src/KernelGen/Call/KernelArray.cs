using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using KernelGen.Execution;

namespace KernelGen;

/// <summary>
/// An array that kernels work on, and that may live where it was last used. This is what all of them have in common;
/// see <see cref="KernelArray{T}"/>.
/// </summary>
[DebuggerDisplay("{GetType().Name}, Length = {Length}")]
public abstract unsafe class KernelArray : IDisposable
{
    private const int Closed = int.MinValue;

    private readonly nint[] _lengths;

    // How many calls use the memory right now; Closed is added by Dispose, after which the last of them frees it.
    private int _uses;

    private protected KernelArray(int elementSize, nint[] lengths)
    {
        ElementSize = elementSize;
        _lengths = lengths;
        Length = CountElements(lengths);
    }

    /// <summary>Frees what <see cref="Dispose()"/> was not called for.</summary>
    ~KernelArray() => Free();

    /// <summary>The number of elements, of all dimensions together.</summary>
    public nint Length { get; }

    /// <summary>The length of each dimension, outermost first.</summary>
    public ReadOnlySpan<nint> Lengths => _lengths;

    /// <summary>The size of one element in bytes.</summary>
    public int ElementSize { get; }

    /// <summary>Whether <see cref="Dispose()"/> has been called.</summary>
    public bool IsDisposed => Volatile.Read(ref _uses) < 0;

    /// <summary>
    /// Gives the array up: every later use throws <see cref="ObjectDisposedException"/>. Memory is freed as soon as no
    /// call uses it. The caller's array behind it, if there is one, stays as it is.
    /// </summary>
    public void Dispose()
    {
        GC.SuppressFinalize(this);
        int uses = Volatile.Read(ref _uses);
        while (uses >= 0)
        {
            int seen = Interlocked.CompareExchange(ref _uses, uses + Closed, uses);
            if (seen == uses)
            {
                if (uses == 0)
                    Free();
                return;
            }
            uses = seen;
        }
    }

    /// <summary>Whether the host's copy is the newest.</summary>
    internal bool IsOnHost => true;

    /// <summary>A device whose copy is the newest; null where only the host's is.</summary>
    internal Device? Holder => null;

    /// <summary>Whether a device has a copy that is as new as any.</summary>
    internal bool IsOn(Device device) => device == Holder;

    /// <summary>Whether a change to the one can show in the other.</summary>
    internal abstract bool SharesMemoryWith(KernelArray other);

    /// <summary>Holds the array for the length of a call and returns the address of element 0 in host memory.</summary>
    internal void* Acquire()
    {
        int uses = Volatile.Read(ref _uses);
        while (true)
        {
            if (uses < 0)
                ThrowDisposed();
            int seen = Interlocked.CompareExchange(ref _uses, uses + 1, uses);
            if (seen == uses)
                return HostAddress;
            uses = seen;
        }
    }

    /// <summary>Ends what <see cref="Acquire"/> began.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref _uses) == Closed)
            Free();
    }

    private protected abstract void* HostAddress { get; }

    private protected abstract void Free();

    [DoesNotReturn]
    private protected void ThrowDisposed() => throw new ObjectDisposedException(GetType().Name);

    private static nint CountElements(nint[] lengths)
    {
        nint count = 1;
        foreach (nint length in lengths)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(length, nameof(lengths));
            count = checked(count * length);
        }
        return count;
    }
}
