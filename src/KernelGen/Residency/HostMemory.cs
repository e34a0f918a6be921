using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace KernelGen.Residency;

/// <summary>The host memory behind an array, held at its address for as long as a device or a journal needs it.</summary>
internal abstract class HostMemory(nint address) : IDisposable
{
    internal nint Address { get; } = address;

    public abstract void Dispose();
}

/// <summary>Host memory that is an array of the garbage collector's.</summary>
internal sealed unsafe class HostMemory<T> : HostMemory
    where T : unmanaged
{
    private PinnedGCHandle<T[]> _pin;

    internal HostMemory(T[] data, int offset)
        : base((nint)Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(data), offset))) =>
        _pin = new PinnedGCHandle<T[]>(data);

    // For arrays that are forgotten together with their device.
    ~HostMemory() => _pin.Dispose();

    public override void Dispose()
    {
        GC.SuppressFinalize(this);
        _pin.Dispose();
    }
}
