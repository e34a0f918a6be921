using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>A device in a run time's list, with what has become of it there.</summary>
internal sealed class DeviceSlot(Device device)
{
    private string? _failure;

    internal Device Device => device;

    /// <summary>Why the device was set aside; null while it is in use.</summary>
    internal string? Failure => Volatile.Read(ref _failure);

    internal Candidate For(KernelInfo kernel) =>
        new(device.Name, device.Kind, device.Rates, Failure ?? device.WhyNot(kernel));

    /// <summary>Sets the device aside; true for the first to do so.</summary>
    internal bool SetAside(string failure) =>
        Interlocked.CompareExchange(ref _failure, $"set aside: {failure}", null) is null;
}
