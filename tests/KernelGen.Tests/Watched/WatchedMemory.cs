using KernelGen.Execution;

namespace KernelGen.Tests.Watched;

/// <summary>Memory of a watched device.</summary>
internal sealed class WatchedMemory(WatchedDevice device, DeviceMemory inner) : DeviceMemory(inner.Bytes)
{
    internal DeviceMemory Inner => inner;

    internal Usage Usage { get; } = new(device, "memory");

    public override void Dispose()
    {
        if (!Usage.Dispose())
            return;
        inner.Dispose();
        device.Freed(Bytes);
    }
}
