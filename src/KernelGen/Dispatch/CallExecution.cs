using KernelGen.Execution;
using KernelGen.Log;
using KernelGen.Residency;

namespace KernelGen.Dispatch;

/// <summary>
/// Runs a call on the device that was chosen for it. In: a call and a device. Out: its results in the operands, whatever
/// becomes of the device. Guaranteed: what the kernel throws reaches the caller; a device that fails is set aside.
/// </summary>
internal sealed class CallExecution(CallObserver observer)
{
    /// <summary>Runs a call on a device, or on another where that fails.</summary>
    internal CallOutcome Run(DeviceSlot slot, in KernelCall call)
    {
        if (slot.Device is MemoryDevice device)
            return new CallOutcome(device.Residence.Run(call, observer), false);

        HostAccess.Prepare(call);
        if (slot.Device.Kind != DeviceKind.Accelerator)
            return new CallOutcome(null, slot.Device.Run(call).IsAlone);

        Completion completion;
        try
        {
            completion = slot.Device.Run(call);
        }
        catch (Exception exception)
        {
            SetAside(slot, call, exception);
            call.Run(0, call.Length);
            return new CallOutcome(CpuDevice.DeviceName, false);
        }
        if (!completion.IsFault)
        {
            slot.Succeeded(0);
            return default;
        }
        CompleteAfterFault(slot, call, completion.FaultedElement);
        return new CallOutcome(CpuDevice.DeviceName, false);
    }

    // The device wrote nothing, so all of it is computed here: elements before the fault have their results when it throws.
    private void CompleteAfterFault(DeviceSlot slot, in KernelCall call, nint element)
    {
        call.Run(0, call.Length);

        // Only a device that is wrong gets here.
        SetAside(slot, call, new DeviceFailedException(
            $"it reported a fault at element {element} of {call.Length}, where the CPU sees none"));
    }

    private void SetAside(DeviceSlot slot, in KernelCall call, Exception exception)
    {
        if (slot.SetAside(exception.Message) is { } duration)
            observer.SetAside(slot.Device.Name, call.Kernel, exception, duration);
    }
}
