using System.ComponentModel;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>How a loop writes its results; as a type argument, so that each way has a loop of its own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public unsafe interface IStore
{
    /// <summary>Writes a whole vector.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">Where lane 0 goes.</param>
    static abstract void Store<T>(Vector128<T> value, T* destination)
        where T : unmanaged;

    /// <summary>Writes a whole vector.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">Where lane 0 goes.</param>
    static abstract void Store<T>(Vector256<T> value, T* destination)
        where T : unmanaged;

    /// <summary>Writes a whole vector.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">Where lane 0 goes.</param>
    static abstract void Store<T>(Vector512<T> value, T* destination)
        where T : unmanaged;
}
