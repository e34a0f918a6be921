namespace KernelGen.Execution;

/// <summary>
/// A queue of operations on a <see cref="MemoryDevice"/>: those of one stream happen in the order given, those of
/// different streams side by side. All but <see cref="Synchronize"/> may return before they have happened.
/// </summary>
/// <remarks>
/// A stream is used by one thread at a time, though not always the same. An operation that fails either throws
/// <see cref="DeviceFailedException"/> at once, or makes the operations after it do nothing and the next
/// <see cref="Synchronize"/> throw; the run time does not use the stream any more after either, but for disposing it.
/// </remarks>
public abstract class DeviceStream : IDisposable
{
    /// <summary>Copies from the host. The host memory stays as it is until the copy has happened.</summary>
    /// <param name="host">The address of the first byte in host memory; pinned, not always page-locked.</param>
    /// <param name="memory">Where to.</param>
    /// <param name="offset">The first byte there.</param>
    /// <param name="bytes">How many bytes, at least 1.</param>
    /// <exception cref="DeviceFailedException">The device failed.</exception>
    public abstract void CopyIn(nint host, DeviceMemory memory, long offset, long bytes);

    /// <summary>Copies to the host. The host memory is not read before the copy has happened.</summary>
    /// <param name="memory">Where from.</param>
    /// <param name="offset">The first byte there.</param>
    /// <param name="host">The address of the first byte in host memory; pinned, not always page-locked.</param>
    /// <param name="bytes">How many bytes, at least 1.</param>
    /// <exception cref="DeviceFailedException">The device failed.</exception>
    public abstract void CopyOut(DeviceMemory memory, long offset, nint host, long bytes);

    /// <summary>Launches a kernel that <see cref="MemoryDevice.Prepare"/> has found to be good.</summary>
    /// <param name="launch">What to launch it on. Nothing of it may be looked at after this has returned.</param>
    /// <exception cref="DeviceFailedException">The device failed.</exception>
    public abstract void Launch(in DeviceLaunch launch);

    /// <summary>Waits until all operations so far have happened.</summary>
    /// <exception cref="DeviceFailedException">One of those since the last time failed.</exception>
    public abstract void Synchronize();

    /// <summary>
    /// Waits until no operation touches host memory any more, and closes the stream. Throws nothing, also not when an
    /// operation has failed or the device is lost.
    /// </summary>
    public abstract void Dispose();
}
