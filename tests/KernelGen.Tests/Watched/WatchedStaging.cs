using KernelGen.Execution;

namespace KernelGen.Tests.Watched;

/// <summary>Host memory from a watched device.</summary>
internal sealed class WatchedStaging(WatchedDevice device, StagingMemory inner) : StagingMemory(inner.Address, inner.Bytes)
{
    internal Usage Usage { get; } = new(device, "staging memory");

    internal bool Contains(nint address) => address >= Address && address < Address + (nint)Bytes;

    public override void Dispose()
    {
        if (!Usage.Dispose())
            return;
        device.Freed(this);
        inner.Dispose();
    }
}
