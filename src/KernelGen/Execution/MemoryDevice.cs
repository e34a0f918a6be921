using KernelGen.Residency;

namespace KernelGen.Execution;

/// <summary>
/// A device with memory of its own. It gives primitive operations; the run time decides what is copied, when, and what
/// becomes of results when the device fails.
/// </summary>
/// <remarks>
/// Members may be called from many threads at once. Whatever they throw counts as a failure of the device, which is then
/// set aside for a while; <see cref="DeviceFailedException"/> can say that it was for lack of memory.
/// </remarks>
public abstract class MemoryDevice : Device
{
    private Residence? _residence;

    /// <inheritdoc/>
    public sealed override DeviceKind Kind => DeviceKind.Accelerator;

    /// <summary>How much memory the device has, in bytes.</summary>
    public abstract long MemoryBytes { get; }

    /// <summary>What of the run time is on this device; the same for all run times.</summary>
    internal Residence Residence => Volatile.Read(ref _residence) ?? MakeResidence();

    /// <summary>Gets memory. What it holds is undefined.</summary>
    /// <param name="bytes">How much, at least 1.</param>
    /// <returns>Memory of at least this size, aligned to 256 bytes.</returns>
    /// <exception cref="DeviceFailedException">There is not enough, or the device failed.</exception>
    public abstract DeviceMemory Allocate(long bytes);

    /// <summary>Opens a stream of operations. The run time keeps a few for as long as the device works.</summary>
    /// <returns>The stream.</returns>
    /// <exception cref="DeviceFailedException">The device failed.</exception>
    public abstract DeviceStream OpenStream();

    /// <summary>Gets host memory that the device copies from and to at full speed; aligned native memory by default.</summary>
    /// <param name="bytes">How much, at least 1.</param>
    /// <returns>The memory.</returns>
    /// <exception cref="DeviceFailedException">There is not enough, or the device failed.</exception>
    public virtual StagingMemory AllocateStaging(long bytes) => StagingMemory.Plain(bytes);

    /// <summary>
    /// Compiles a kernel where that has not been done. Called before each launch, so it is fast from the second time on.
    /// </summary>
    /// <param name="kernel">The kernel.</param>
    /// <returns>Null where it can be launched; else a sentence that says why it never can on this device.</returns>
    /// <exception cref="DeviceFailedException">The device failed.</exception>
    public abstract string? Prepare(KernelInfo kernel);

    /// <summary>
    /// Whether a kernel may be launched on a part of a call that does not begin at element 0. False where its elements
    /// depend on their index and the device's program cannot be told where to start; the safe answer is the default.
    /// </summary>
    /// <param name="kernel">The kernel.</param>
    /// <returns>True where it may.</returns>
    public virtual bool CanRunParts(KernelInfo kernel) => false;

    /// <summary>
    /// Whether an element of a kernel can do what makes C# throw. If so, calls of it wait for the device to say that none
    /// did; the safe answer is the default.
    /// </summary>
    /// <param name="kernel">The kernel.</param>
    /// <returns>True where it can.</returns>
    public virtual bool CanFault(KernelInfo kernel) => true;

    /// <summary>Runs a call; where the device fails, on the calling thread.</summary>
    /// <inheritdoc/>
    public sealed override Completion Run(in KernelCall call)
    {
        Residence.Run(call, null);
        return Completion.Done;
    }

    /// <summary>
    /// Brings home the values that are only here, and gives all memory and streams back to the device. For whoever owns
    /// the device, before closing it; calls that come later begin anew.
    /// </summary>
    public void ReleaseMemory() => Volatile.Read(ref _residence)?.ReleaseAll();

    private Residence MakeResidence()
    {
        Interlocked.CompareExchange(ref _residence, new Residence(this), null);
        return _residence;
    }
}
