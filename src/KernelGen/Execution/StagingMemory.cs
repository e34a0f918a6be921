using System.Runtime.InteropServices;

namespace KernelGen.Execution;

/// <summary>
/// Host memory through which data goes to and from a <see cref="MemoryDevice"/>: page-locked where the device can do so,
/// since only that is copied at full speed and while kernels run.
/// </summary>
/// <param name="address">The address of its first byte, a multiple of 64.</param>
/// <param name="bytes">How many bytes were asked for.</param>
public abstract unsafe class StagingMemory(nint address, long bytes) : IDisposable
{
    /// <summary>The address of the first byte.</summary>
    public nint Address { get; } = address;

    /// <summary>How many bytes were asked for; the pool of the run time knows by it where the memory belongs.</summary>
    public long Bytes { get; } = bytes;

    /// <summary>Gives the memory back. Throws nothing.</summary>
    public abstract void Dispose();

    internal static StagingMemory Plain(long bytes) =>
        new Native((nint)NativeMemory.AlignedAlloc((nuint)Math.Max(1, bytes), 64), bytes);

    private sealed class Native(nint address, long bytes) : StagingMemory(address, bytes)
    {
        private int _freed;

        public override void Dispose()
        {
            if (Interlocked.Exchange(ref _freed, 1) == 0)
                NativeMemory.AlignedFree((void*)Address);
        }
    }
}
