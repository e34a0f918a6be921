namespace KernelGen.Ilgpu;

/// <summary>Four neighbouring elements, which a GPU reads and writes at once.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
public struct Pack4<T>
    where T : unmanaged
{
    /// <summary>Element 0.</summary>
    public T A;

    /// <summary>Element 1.</summary>
    public T B;

    /// <summary>Element 2.</summary>
    public T C;

    /// <summary>Element 3.</summary>
    public T D;
}
