using ILGPU;

namespace KernelGen.Ilgpu;

/// <summary>How a generated kernel reads a whole input.</summary>
public static class Whole
{
    /// <summary>The element at an index; zero where the index is outside.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="index">The index.</param>
    /// <returns>The element.</returns>
    public static T At<T>(ArrayView<T> input, int index)
        where T : unmanaged
    {
        // Both arms of a condition may be evaluated; element 0 can be read even of an empty input's buffer.
        bool isInside = (uint)index < input.Length;
        T value = input[isInside ? index : 0];
        return isInside ? value : default;
    }
}
