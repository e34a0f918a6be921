namespace KernelGen.Tests.Watched;

/// <summary>Which operations may be using memory, which is there until it is disposed.</summary>
internal sealed class Usage(WatchedDevice device, string what)
{
    private int _users;
    private int _disposed;

    /// <summary>An operation that uses it is queued.</summary>
    internal void Begin()
    {
        if (Volatile.Read(ref _disposed) != 0)
            device.Complain($"{what} is used after it was disposed");
        Interlocked.Increment(ref _users);
    }

    /// <summary>The stream on which such an operation was queued has been waited for: nobody can know earlier.</summary>
    internal void End() => Interlocked.Decrement(ref _users);

    /// <summary>The memory is disposed; false where it was already.</summary>
    internal bool Dispose()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0)
        {
            device.Complain($"{what} is disposed twice");
            return false;
        }
        if (Volatile.Read(ref _users) != 0)
            device.Complain($"{what} is disposed while it may be in use");
        return true;
    }
}
