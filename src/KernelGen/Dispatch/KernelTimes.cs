namespace KernelGen.Dispatch;

/// <summary>How long kernels took, by their names.</summary>
public sealed class KernelTimes() : SortedDictionary<string, DeviceTimes>(StringComparer.Ordinal)
{
    internal void Add(KernelTimes other)
    {
        foreach ((string kernel, DeviceTimes devices) in other)
        {
            if (!TryGetValue(kernel, out DeviceTimes? here))
                this[kernel] = here = [];
            foreach ((string device, OctaveTimes octaves) in devices)
            {
                if (!here.TryGetValue(device, out OctaveTimes? there))
                    here[device] = there = [];
                foreach ((int octave, LearnedTime time) in octaves)
                    there[octave] = time;
            }
        }
    }
}
