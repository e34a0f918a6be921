namespace KernelGen.Dispatch;

/// <summary>What is known of one machine: how fast its devices are, and how long kernels took on them.</summary>
public sealed record MachineCalibration
{
    /// <summary>Which machine it is: processor, operating system, width of vectors.</summary>
    public required string Machine { get; init; }

    /// <summary>When it was measured, in universal time.</summary>
    public required DateTime Measured { get; init; }

    /// <summary>How fast the CPU is.</summary>
    public required Calibration Cpu { get; init; }

    /// <summary>How fast the other devices are, by their names.</summary>
    public DeviceCalibrations Devices { get; init; } = [];

    /// <summary>How long kernels took: by the kernel's name, the device's, and the octave of the number of elements.</summary>
    public KernelTimes Kernels { get; init; } = [];

    /// <summary>Both together: the rates of the newer one, and of each kernel's times those of the other.</summary>
    internal MachineCalibration Merge(MachineCalibration other)
    {
        MachineCalibration newer = other.Measured >= Measured ? other : this;
        MachineCalibration older = ReferenceEquals(newer, other) ? this : other;
        MachineCalibration merged = newer with { Devices = [], Kernels = [] };
        foreach ((string name, DeviceCalibration device) in older.Devices.Concat(newer.Devices))
            merged.Devices[name] = device;
        merged.Kernels.Add(Kernels);
        merged.Kernels.Add(other.Kernels);
        return merged;
    }
}
