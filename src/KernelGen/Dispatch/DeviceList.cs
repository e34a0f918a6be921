using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>The devices of a run time at one moment, with the rates that were measured of them.</summary>
/// <param name="Slots">The devices, the calling thread first.</param>
/// <param name="Measured">Rates to be used in place of a device's own; null where nothing was measured.</param>
internal sealed record DeviceList(DeviceSlot[] Slots, DeviceRates?[] Measured)
{
    internal int Count => Slots.Length;

    internal bool HasAccelerators { get; } = Slots.Any(static slot => slot.Device.Kind == DeviceKind.Accelerator);

    internal DeviceRates Rates(int index) => Measured[index] ?? Slots[index].Device.Rates;

    internal DeviceRates RatesOf(Device device)
    {
        for (int i = 0; i < Slots.Length; i++)
        {
            if (Slots[i].Device == device)
                return Rates(i);
        }
        return device.Rates;
    }

    internal DeviceList With(IEnumerable<Device> devices)
    {
        DeviceSlot[] slots = [.. Slots, .. devices.Select(static device => new DeviceSlot(device))];
        DeviceRates?[] measured = Measured;
        Array.Resize(ref measured, slots.Length);
        return new DeviceList(slots, measured);
    }

    internal DeviceList WithRates(int index, DeviceRates rates)
    {
        var measured = (DeviceRates?[])Measured.Clone();
        measured[index] = rates;
        return this with { Measured = measured };
    }
}
