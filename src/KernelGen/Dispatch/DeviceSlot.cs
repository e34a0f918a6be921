using KernelGen.Execution;
using KernelGen.Residency;

namespace KernelGen.Dispatch;

/// <summary>A device in a run time's list, with what has become of it.</summary>
internal sealed class DeviceSlot(Device device)
{
    // Of a device with memory all run times know whether it works; of another one, each for itself.
    private readonly BackOff _backOff = (device as MemoryDevice)?.Residence.BackOff ?? new BackOff();

    internal Device Device => device;

    /// <summary>Why the device is set aside; null while it is in use.</summary>
    internal string? Failure => _backOff.Reason(0);

    /// <summary>The device as a candidate for a call of a kernel on a number of bytes.</summary>
    internal Candidate For(KernelInfo kernel, double bytes) =>
        new(device.Name, device.Kind, device.Rates, WhyNot(kernel, bytes));

    /// <summary>Why it cannot run a call of a kernel on a number of bytes; null where it can.</summary>
    internal string? WhyNot(KernelInfo kernel, double bytes) =>
        _backOff.Reason(bytes) ?? (device as MemoryDevice)?.Residence.WhyNot(kernel) ?? device.WhyNot(kernel);

    /// <summary>Sets the device aside; for how long, or null where it was set aside already.</summary>
    internal TimeSpan? SetAside(string failure) => _backOff.SetAside(failure);

    internal void Succeeded(double bytes) => _backOff.Succeeded(bytes);
}
