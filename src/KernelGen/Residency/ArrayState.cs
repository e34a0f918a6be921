using KernelGen.Execution;

namespace KernelGen.Residency;

/// <summary>
/// Where the value of an array is: in host memory, on a device, or both. It outlives its <see cref="KernelArray"/> for as
/// long as a device works with it. Changed only under the gate of the residence it belongs to.
/// </summary>
internal sealed class ArrayState(HostMemory host, long bytes, Array? shared = null)
{
    private Residence? _holder;
    private volatile bool _isOnHost = true;
    private volatile bool _isOnDevice;

    internal HostMemory Host { get; } = host;

    internal long Bytes { get; } = bytes;

    /// <summary>The caller's array that this is over; null for memory of its own.</summary>
    internal Array? Shared { get; } = shared;

    /// <summary>Whose gate guards it: the device that has, or may be asked for, the value. Null: only the host.</summary>
    internal Residence? Holder => Volatile.Read(ref _holder);

    internal bool IsOnHost
    {
        get => _isOnHost;
        set => _isOnHost = value;
    }

    internal bool IsOnDevice
    {
        get => _isOnDevice;
        set => _isOnDevice = value;
    }

    /// <summary>The memory on the device; may be there without a value in it.</summary>
    internal DeviceMemory? Memory { get; set; }

    /// <summary>How many arrays share this state: more than one only over the same array of the caller's.</summary>
    internal int Handles { get; set; } = 1;

    /// <summary>Nobody can ask for the value any more.</summary>
    internal bool IsDead { get; set; }

    /// <summary>The residence's count of synchronisations when host memory was last copied from.</summary>
    internal long CopiedInAt { get; set; } = -1;

    /// <summary>How often values have come home: which one is in host memory.</summary>
    internal int HostVersion { get; set; }

    /// <summary>What host memory held before a value came home, for entries of the journal that read that.</summary>
    internal StagingMemory? Before { get; set; }

    /// <summary>Which version <see cref="Before"/> is.</summary>
    internal int BeforeVersion { get; set; }

    /// <summary>What the walk over the journal finds: an earlier entry than those seen makes a value that is needed.</summary>
    internal bool IsWanted { get; set; }

    /// <summary>Live entries read what is in host memory.</summary>
    internal bool IsHostWanted { get; set; }

    /// <summary>Live entries read <see cref="Before"/>.</summary>
    internal bool IsBeforeWanted { get; set; }

    /// <summary>While the journal is replayed: the value an entry has made.</summary>
    internal StagingMemory? Scratch { get; set; }

    /// <summary>Whether the value is only on the device.</summary>
    internal bool IsAway => !IsOnHost && !IsDead;

    /// <summary>Whether the call at hand works with it, so that its memory stays on the device.</summary>
    internal bool IsInUse { get; set; }

    /// <summary>Makes a residence responsible for it; false where another one is.</summary>
    internal bool Bind(Residence residence) =>
        Interlocked.CompareExchange(ref _holder, residence, null) is not { } other || other == residence;

    internal void Unbind() => Volatile.Write(ref _holder, null);

    /// <summary>Waits for the value and brings it to host memory, for good where it will be written there.</summary>
    internal void ToHost(bool write)
    {
        // The array may go to another device in between; then that one is asked.
        while (Holder is { } holder && (write || !_isOnHost))
        {
            if (holder.ToHost(this, write))
                return;
        }
    }

    /// <summary>One of the arrays that share it is gone.</summary>
    internal void Retire(bool isFinalizing)
    {
        // What kernels wrote to the caller's array is expected there; a finalizer cannot wait for it.
        if (Shared is not null && !isFinalizing)
            ToHost(write: true);
        if (Holder is { } holder)
            holder.Retire(this);
        else if (SharedStates.Leave(this))
            Host.Dispose();
    }
}
