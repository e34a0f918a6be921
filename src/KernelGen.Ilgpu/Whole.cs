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

    /// <summary>A field of the struct at an index; zero where the index is outside.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="input">The structs, as many values of the field's type as they have bytes for.</param>
    /// <param name="index">The index of the struct.</param>
    /// <param name="stride">How many such values one struct has bytes for.</param>
    /// <param name="slot">Which of them is the field.</param>
    /// <returns>The field.</returns>
    public static T Field<T>(ArrayView<T> input, int index, int stride, int slot)
        where T : unmanaged
    {
        long at = ((long)index * stride) + slot;
        bool isInside = index >= 0 && at < input.Length;
        T value = input[isInside ? at : 0];
        return isInside ? value : default;
    }
}
