using KernelGen.Execution;

namespace KernelGen.Dispatch;

/// <summary>Turns what was learned into times, which mean the same whatever the rates, and back.</summary>
internal static class LearnedTimes
{
    private const string CopiesIncluded = " with copies";

    /// <summary>Adds to a file's contents what a run time has learned; false where that is nothing new.</summary>
    internal static bool Collect(KernelTimes kernels, DeviceRoster roster)
    {
        bool isNew = false;
        DeviceList devices = roster.Devices;
        foreach (KernelHistory history in roster.History.Kernels)
        {
            for (int device = 0; device < Math.Min(history.Devices, devices.Count); device++)
            {
                if (!IsKept(devices, device, roster))
                    continue;
                for (int place = 0; place < DeviceHistory.Places; place++)
                    isNew |= Collect(kernels, history, place, (devices, device));
            }
        }
        return isNew;
    }

    /// <summary>Fills the history of a kernel that is new to the process.</summary>
    internal static void Restore(KernelHistory history, KernelTimes? kernels, DeviceRoster roster)
    {
        if (kernels is null || !kernels.TryGetValue(history.Kernel.Name, out DeviceTimes? times))
            return;
        DeviceList devices = roster.Devices;
        for (int device = 0; device < devices.Count; device++)
        {
            if (!IsKept(devices, device, roster))
                continue;
            for (int place = 0; place < DeviceHistory.Places; place++)
            {
                if (times.TryGetValue(Key(devices, device, place), out OctaveTimes? octaves)
                    && octaves.TryGetValue(place % DeviceHistory.Octaves, out LearnedTime time)
                    && time.Microseconds > 0)
                {
                    Prediction rates = Rates(history, place, devices, device);
                    history.On(device).Restore(
                        place, time.Microseconds / rates.Unlearned, time.Calls,
                        Extrapolation.Of(rates));
                }
            }
        }
    }

    private static bool Collect(
        KernelTimes kernels, KernelHistory history, int place, (DeviceList List, int Index) device)
    {
        DeviceHistory learned = history.On(device.Index);
        if (!learned.TryGet(place, out Learned seen) || !seen.IsSeen)
            return false;
        var time = new LearnedTime(
            Math.Round(seen.Factor * Rates(history, place, device.List, device.Index).Unlearned, 3), learned.Calls(place));
        if (!(time.Microseconds > 0) || !double.IsFinite(time.Microseconds))
            return false;
        OctaveTimes octaves = Entry(Entry(kernels, history.Kernel.Name), Key(device.List, device.Index, place));
        int octave = place % DeviceHistory.Octaves;
        bool isNew = !octaves.TryGetValue(octave, out LearnedTime before) || before != time;
        octaves[octave] = time;
        return isNew;
    }

    private static TValue Entry<TValue>(SortedDictionary<string, TValue> entries, string key)
        where TValue : new()
    {
        if (!entries.TryGetValue(key, out TValue? value))
            entries[key] = value = new TValue();
        return value;
    }

    private static string Key(DeviceList devices, int device, int place) =>
        devices.Slots[device].Device.Name + (place < DeviceHistory.Octaves ? "" : CopiesIncluded);

    // Times on fewer threads than there are would mislead a run time that uses all.
    private static bool IsKept(DeviceList devices, int device, DeviceRoster roster) =>
        devices.Slots[device].Device.Kind != DeviceKind.Threads || roster.Threads == Environment.ProcessorCount;

    // What is predicted where only what one thread takes is known.
    private static Prediction Rates(KernelHistory history, int place, DeviceList devices, int device)
    {
        Device about = devices.Slots[device].Device;
        var candidate = new Candidate(about.Name, about.Kind, devices.Rates(device))
        {
            Traffic = place < DeviceHistory.Octaves ? default(Traffic) : null,
            OnOneThread = about.Kind == DeviceKind.Threads ? history.On(0) : null,
        };
        return Prediction.Of(Workload.Of(history.Kernel, (nint)1 << (place % DeviceHistory.Octaves)), candidate);
    }
}
