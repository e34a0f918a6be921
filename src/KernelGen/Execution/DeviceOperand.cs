namespace KernelGen.Execution;

/// <summary>Where an operand of a launch is on the device.</summary>
/// <param name="Memory">The memory that holds it; the same one may hold several.</param>
/// <param name="Offset">
/// The byte at which the launch's part of it begins: that of element <see cref="DeviceLaunch.Start"/>, of that element's
/// block, or, of an operand that is read whole, of its element 0. A multiple of 256.
/// </param>
/// <param name="Length">How many elements of it the launch may touch.</param>
public readonly record struct DeviceOperand(DeviceMemory Memory, long Offset, nint Length)
{
    /// <summary>The size of all these elements.</summary>
    /// <param name="elementSize">The size of one, in bytes.</param>
    /// <returns>The number of bytes.</returns>
    public long BytesOf(int elementSize) => (long)Length * elementSize;
}
