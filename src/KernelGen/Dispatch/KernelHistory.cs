namespace KernelGen.Dispatch;

/// <summary>What was learned of one kernel, on each device in the order of the run time's list.</summary>
internal sealed class KernelHistory(KernelInfo kernel)
{
    private readonly Lock _growing = new();
    private volatile DeviceHistory[] _devices = [];

    internal KernelInfo Kernel => kernel;

    internal int Devices => _devices.Length;

    /// <summary>What was learned on one device.</summary>
    internal DeviceHistory On(int device)
    {
        DeviceHistory[] devices = _devices;
        return device < devices.Length ? devices[device] : Grow(device);
    }

    private DeviceHistory Grow(int device)
    {
        lock (_growing)
        {
            DeviceHistory[] devices = _devices;
            if (device >= devices.Length)
            {
                int first = devices.Length;
                Array.Resize(ref devices, device + 1);
                for (int i = first; i < devices.Length; i++)
                    devices[i] = new DeviceHistory();
                _devices = devices;
            }
            return devices[device];
        }
    }
}
