using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>
/// Stores that pass the caches by: right where results are larger than the caches. The address must be a multiple of
/// the size of the vector.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct StreamingStore : IStore
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<T> value, T* destination)
        where T : unmanaged =>
        value.StoreAlignedNonTemporal(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<T> value, T* destination)
        where T : unmanaged =>
        value.StoreAlignedNonTemporal(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> value, T* destination)
        where T : unmanaged =>
        value.StoreAlignedNonTemporal(destination);
}
