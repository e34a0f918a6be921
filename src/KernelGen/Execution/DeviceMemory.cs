namespace KernelGen.Execution;

/// <summary>
/// Memory on a <see cref="MemoryDevice"/>, made by <see cref="MemoryDevice.Allocate"/>. The run time pools it, and never
/// disposes it while an operation that uses it is under way.
/// </summary>
/// <param name="bytes">How much of it was asked for.</param>
public abstract class DeviceMemory(long bytes) : IDisposable
{
    /// <summary>How many bytes were asked for; the pool of the run time knows by it where the memory belongs.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>
    /// Gives the memory back to the device. Throws nothing, not even on a lost device. Called on any thread, that of
    /// finalizers among them.
    /// </summary>
    public abstract void Dispose();
}
