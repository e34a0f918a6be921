using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using KernelGen.Dispatch;
using KernelGen.Execution;
using KernelGen.Residency;

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

    private ArrayState? _state;

    private ChainLink _link;

    private protected KernelArray(int elementSize, nint[] lengths)
    {
        ElementSize = elementSize;
        _lengths = lengths;
        Length = CountElements(lengths);
    }

    /// <summary>Frees what <see cref="Dispose()"/> was not called for.</summary>
    ~KernelArray() => Free(isFinalizing: true);

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
    /// call uses it. The caller's array behind it, if there is one, then holds what kernels have written: this waits for
    /// it.
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
                    Free(isFinalizing: false);
                return;
            }
            uses = seen;
        }
    }

    /// <summary>
    /// Waits until every kernel called so far on the device that has the array has run, and leaves the values where they
    /// are: for measuring, and before a device's time is given to somebody else. Reading the array waits by itself.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The array has been disposed.</exception>
    public void Wait()
    {
        if (IsDisposed)
            ThrowDisposed();
        Volatile.Read(ref _state)?.Holder?.Wait();
    }

    /// <summary>Whether the host's copy is the newest.</summary>
    internal bool IsOnHost => Volatile.Read(ref _state)?.IsOnHost ?? true;

    /// <summary>A device whose copy is the newest; null where only the host's is.</summary>
    internal Device? Holder => Volatile.Read(ref _state) is { IsOnDevice: true } state ? state.Holder?.Device : null;

    /// <summary>Whether a device has a copy that is as new as any.</summary>
    internal bool IsOn(Device device) => Holder == device;

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
            Free(isFinalizing: false);
    }

    /// <summary>A kernel is about to read or write the array: what is learned of how long chains are.</summary>
    internal void UsedBy(KernelInfo kernel) => _link.UsedBy(kernel);

    /// <summary>How many more kernels are expected to use the array after this one, before the host does.</summary>
    internal float FurtherUses(KernelInfo kernel) => _link.FurtherUses(kernel);

    /// <summary>Where the value is, for an array that a device may have to do with.</summary>
    internal ArrayState State => Volatile.Read(ref _state) ?? MakeState();

    /// <summary>Where the value is; null where that was never but in host memory.</summary>
    internal ArrayState? StateOrNull => Volatile.Read(ref _state);

    private protected abstract void* HostAddress { get; }

    private protected abstract HostMemory HoldHost();

    private protected abstract void FreeHost();

    private protected void Share(ArrayState state) => _state = state;

    /// <summary>Waits for the value and brings it to host memory, where it will perhaps be written.</summary>
    private protected void ToHost(bool write)
    {
        _link.TouchedByHost();
        if (Volatile.Read(ref _state) is { Holder: not null } state)
            state.ToHost(write);
    }

    private void Free(bool isFinalizing)
    {
        Volatile.Read(ref _state)?.Retire(isFinalizing);
        FreeHost();
    }

    private ArrayState MakeState()
    {
        var state = new ArrayState(HoldHost(), (long)Length * ElementSize);
        if (Interlocked.CompareExchange(ref _state, state, null) is { } other)
        {
            state.Host.Dispose();
            return other;
        }
        return state;
    }

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
