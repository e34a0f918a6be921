using ILGPU;
using KernelGen.Ilgpu.Arithmetic;

namespace KernelGen.Ilgpu;

/// <summary>How a generated kernel says that the marked method would throw.</summary>
public static class FaultReport
{
    /// <summary>Records an element; the lowest one stays.</summary>
    /// <param name="fault">The kernel's place for it.</param>
    /// <param name="element">The index of the element.</param>
    public static void At(ArrayView<long> fault, long element) => Machine.LowerTo(ref fault[0], element);
}
