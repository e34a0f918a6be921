namespace KernelGen.Execution;

/// <summary>One launch of a kernel over operands in the device's memory: a call, or a part of one.</summary>
public readonly ref struct DeviceLaunch
{
    internal DeviceLaunch(
        in KernelCall call, ReadOnlySpan<DeviceOperand> operands, nint start, nint length, DeviceMemory? fault)
    {
        Call = call;
        Operands = operands;
        Start = start;
        Length = length;
        Fault = fault;
    }

    /// <summary>
    /// The call, for its kernel and its uniforms. The addresses of its operands mean nothing here, and its length is that
    /// of all parts together.
    /// </summary>
    public KernelCall Call { get; }

    /// <summary>The operands, in the order of <see cref="KernelInfo.Operands"/>.</summary>
    public ReadOnlySpan<DeviceOperand> Operands { get; }

    /// <summary>
    /// The index of the first element to compute, a multiple of <see cref="KernelInfo.Grain"/>. Not 0 only where
    /// <see cref="MemoryDevice.CanRunParts"/> allows it; <see cref="Operands"/> begin there.
    /// </summary>
    public nint Start { get; }

    /// <summary>How many elements to compute, at least 1.</summary>
    public nint Length { get; }

    /// <summary>
    /// A <see cref="long"/> at the start of this memory that holds <see cref="long.MaxValue"/>; an element at which C# would
    /// throw lowers it to its own index, counted from <see cref="Start"/>. Null where <see cref="MemoryDevice.CanFault"/>
    /// says that there is no such element.
    /// </summary>
    public DeviceMemory? Fault { get; }
}
