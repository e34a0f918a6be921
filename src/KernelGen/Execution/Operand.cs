using System.Runtime.InteropServices;

namespace KernelGen.Execution;

/// <summary>Pinned host memory of one operand of a call.</summary>
/// <typeparam name="T">The element type.</typeparam>
/// <param name="address">The address of element 0.</param>
/// <param name="length">How many elements there are.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly unsafe struct Operand<T>(T* address, nint length)
    where T : unmanaged
{
    /// <summary>The address of element 0.</summary>
    public readonly T* Address = address;

    /// <summary>How many elements there are.</summary>
    public readonly nint Length = length;
}
