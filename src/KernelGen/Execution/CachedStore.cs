using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>Plain stores, to any address: right where the results are soon read again.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly unsafe struct CachedStore : IStore
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector128<T> value, T* destination)
        where T : unmanaged =>
        value.Store(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector256<T> value, T* destination)
        where T : unmanaged =>
        value.Store(destination);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store<T>(Vector512<T> value, T* destination)
        where T : unmanaged =>
        value.Store(destination);
}
