namespace KernelGen.Ilgpu;

/// <summary>Two neighbouring elements, which a GPU reads and writes at once.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
public struct Pack2<T>
    where T : unmanaged
{
    /// <summary>Element 0.</summary>
    public T A;

    /// <summary>Element 1.</summary>
    public T B;
}
