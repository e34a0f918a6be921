using KernelGen.Execution;

namespace KernelGen.Tests.Watched;

/// <summary>Memory of a watched device.</summary>
internal sealed class WatchedMemory(WatchedDevice device, DeviceMemory inner, long bytes) : DeviceMemory(bytes)
{
    private int _users;
    private int _disposed;

    internal DeviceMemory Inner => inner;

    /// <summary>An operation that uses it is queued.</summary>
    internal void Use()
    {
        if (Volatile.Read(ref _disposed) != 0)
            device.Complain("memory is used after it was disposed");
        Interlocked.Increment(ref _users);
    }

    /// <summary>A stream on which such an operation was queued has been waited for.</summary>
    internal void Release() => Interlocked.Decrement(ref _users);

    public override void Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            device.Complain("memory is disposed twice");
            return;
        }
        if (Volatile.Read(ref _users) != 0)
            device.Complain("memory is disposed while it may be in use");
        inner.Dispose();
        device.Freed(Bytes);
    }
}
