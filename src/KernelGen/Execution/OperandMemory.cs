using System.Runtime.InteropServices;

namespace KernelGen.Execution;

/// <summary>
/// An <see cref="Operand{T}"/> whose element type is left out: what a device sees of it, beside
/// <see cref="OperandInfo"/>. The two have the same layout.
/// </summary>
/// <param name="address">The address of element 0 in host memory.</param>
/// <param name="length">How many elements there are.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly unsafe struct OperandMemory(void* address, nint length)
{
    /// <summary>The address of element 0 in host memory.</summary>
    public readonly void* Address = address;

    /// <summary>How many elements there are.</summary>
    public readonly nint Length = length;
}
