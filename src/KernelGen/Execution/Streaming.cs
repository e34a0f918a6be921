using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace KernelGen.Execution;

/// <summary>When results should go past the cache, and where a loop must start for that.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class Streaming
{
    // Fewer results are not worth asking about.
    private const nint Least = 1 << 20;
    private const nint Most = 16 << 20;
    private const int PartOfLastCache = 4;

    private static readonly nint s_threshold = Math.Clamp((nint)(LastCache.Bytes / PartOfLastCache), Least, Most);

    /// <summary>
    /// Whether results of this size should go past the cache: that saves reading the destination's lines first. Fewer,
    /// with their inputs, stay in the last cache, which is faster than memory, and from which what comes next reads them.
    /// </summary>
    /// <param name="bytes">How much is written.</param>
    /// <returns>True from a quarter of the last cache on.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Pays(nint bytes) => bytes >= Least && bytes >= s_threshold;

    /// <summary>How many elements stand before the first aligned address.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="address">The address of the first element.</param>
    /// <param name="alignment">The alignment in bytes, a power of two.</param>
    /// <returns>The number of elements; 0 also where no element is ever aligned.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static nint ElementsBefore<T>(T* address, int alignment)
        where T : unmanaged
    {
        nint bytes = -(nint)address & (alignment - 1);
        return (bytes & (sizeof(T) - 1)) == 0 ? bytes / sizeof(T) : 0;
    }

    /// <summary>Whether an address is aligned.</summary>
    /// <param name="address">The address.</param>
    /// <param name="alignment">The alignment in bytes, a power of two.</param>
    /// <returns>True where it is a multiple of the alignment.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAligned(void* address, int alignment) => ((nint)address & (alignment - 1)) == 0;
}
