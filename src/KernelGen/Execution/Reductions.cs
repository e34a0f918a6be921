using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>
/// The part of a reduction that follows its kernel. In: one partial result for each block of elements. Out: their
/// value. Guaranteed: one fixed tree, whatever computed the blocks.
/// </summary>
public static class Reductions
{
    /// <summary>How many elements a block has: the <see cref="KernelInfo.Grain"/> of every reduction.</summary>
    public const int BlockLength = 4096;

    /// <summary>
    /// How many virtual lanes a block has: element i of a block belongs to lane i modulo this number, whatever the
    /// width of the vectors.
    /// </summary>
    public const int VirtualLanes = 64;

    /// <summary>How many partial results a call has.</summary>
    /// <param name="length">The number of elements.</param>
    /// <returns>The number of blocks, the last of which may be shorter.</returns>
    public static nint BlockCount(nint length) => (length + (BlockLength - 1)) / BlockLength;

    /// <summary>
    /// Folds partial results in pairs, level by level: <c>p[i] = Combine(p[2i], p[2i + 1])</c>, where an odd last one
    /// is carried up unchanged.
    /// </summary>
    /// <typeparam name="T">The type of the partial results.</typeparam>
    /// <typeparam name="TFold">How two become one.</typeparam>
    /// <param name="partials">The partial results; overwritten.</param>
    /// <returns>The value of all of them; <see cref="IFold{T}.Nothing"/> for none.</returns>
    public static T Fold<T, TFold>(Span<T> partials)
        where T : unmanaged
        where TFold : IFold<T>
    {
        if (partials.IsEmpty)
            return TFold.Nothing;
        for (int count = partials.Length; count > 1; count = (count + 1) / 2)
        {
            int pairs = count / 2;
            for (int i = 0; i < pairs; i++)
                partials[i] = TFold.Combine(partials[2 * i], partials[(2 * i) + 1]);
            if ((count & 1) != 0)
                partials[pairs] = partials[count - 1];
        }
        return partials[0];
    }

    /// <summary>Folds the virtual lanes of a block, as <see cref="FoldLanes{T, TFold}(T*)"/> does.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFold">How two become one.</typeparam>
    /// <param name="lanes"><see cref="VirtualLanes"/> values; overwritten.</param>
    /// <returns>The value of the block.</returns>
    /// <exception cref="ArgumentException">There are fewer lanes.</exception>
    public static unsafe T FoldLanes<T, TFold>(Span<T> lanes)
        where T : unmanaged
        where TFold : IFold<T>
    {
        if (lanes.Length < VirtualLanes)
            throw new ArgumentException($"There are {lanes.Length} lanes, not {VirtualLanes}.", nameof(lanes));
        fixed (T* address = lanes)
            return FoldLanes<T, TFold>(address);
    }

    /// <summary>Folds the virtual lanes of a block: lane l with l + 32, then with l + 16, down to l + 1.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFold">How two become one.</typeparam>
    /// <param name="lanes">The address of <see cref="VirtualLanes"/> values; overwritten.</param>
    /// <returns>The value of the block.</returns>
    public static unsafe T FoldLanes<T, TFold>(T* lanes)
        where T : unmanaged
        where TFold : IFold<T>
    {
        int half = VirtualLanes / 2;
        for (; Vector512.IsHardwareAccelerated && half >= Vector512<T>.Count; half /= 2)
        {
            for (int i = 0; i < half; i += Vector512<T>.Count)
                TFold.Combine(Vector512.Load(lanes + i), Vector512.Load(lanes + half + i)).Store(lanes + i);
        }
        for (; Vector256.IsHardwareAccelerated && half >= Vector256<T>.Count; half /= 2)
        {
            for (int i = 0; i < half; i += Vector256<T>.Count)
                TFold.Combine(Vector256.Load(lanes + i), Vector256.Load(lanes + half + i)).Store(lanes + i);
        }
        for (; half >= Vector128<T>.Count; half /= 2)
        {
            for (int i = 0; i < half; i += Vector128<T>.Count)
                TFold.Combine(Vector128.Load(lanes + i), Vector128.Load(lanes + half + i)).Store(lanes + i);
        }
        for (; half > 0; half /= 2)
        {
            for (int i = 0; i < half; i++)
                lanes[i] = TFold.Combine(lanes[i], lanes[half + i]);
        }
        return lanes[0];
    }

    /// <summary>Folds the lanes of a vector: each with the one half a vector on, down to one.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFold">How two become one.</typeparam>
    /// <param name="lanes">The values.</param>
    /// <returns>Their value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FoldVector<T, TFold>(Vector512<T> lanes)
        where T : unmanaged
        where TFold : IFold<T> =>
        FoldVector<T, TFold>(TFold.Combine(lanes.GetLower(), lanes.GetUpper()));

    /// <summary>Folds the lanes of a vector: each with the one half a vector on, down to one.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFold">How two become one.</typeparam>
    /// <param name="lanes">The values.</param>
    /// <returns>Their value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FoldVector<T, TFold>(Vector256<T> lanes)
        where T : unmanaged
        where TFold : IFold<T> =>
        FoldVector<T, TFold>(TFold.Combine(lanes.GetLower(), lanes.GetUpper()));

    /// <summary>Folds the lanes of a vector: each with the one half a vector on, down to one.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFold">How two become one.</typeparam>
    /// <param name="lanes">The values.</param>
    /// <returns>Their value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FoldVector<T, TFold>(Vector128<T> lanes)
        where T : unmanaged
        where TFold : IFold<T> =>
        FoldVector<T, TFold>(lanes, Vector128<T>.Count);

    /// <summary>Folds the first lanes of a vector.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <typeparam name="TFold">How two become one.</typeparam>
    /// <param name="lanes">The values.</param>
    /// <param name="count">How many of them count, a power of two.</param>
    /// <returns>Their value.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe T FoldVector<T, TFold>(Vector128<T> lanes, int count)
        where T : unmanaged
        where TFold : IFold<T>
    {
        // The lanes half way on, moved down; what is left above them is not looked at again.
        if (count * sizeof(T) > 8)
            lanes = TFold.Combine(lanes, Vector128.Shuffle(lanes.AsUInt64(), Vector128.Create(1ul)).As<ulong, T>());
        if (sizeof(T) < 8 && count * sizeof(T) > 4)
            lanes = TFold.Combine(lanes, Vector128.Shuffle(lanes.AsUInt32(), Vector128.Create(1u)).As<uint, T>());
        if (sizeof(T) < 4 && count * sizeof(T) > 2)
            lanes = TFold.Combine(lanes, Vector128.Shuffle(lanes.AsUInt16(), Vector128.Create((ushort)1)).As<ushort, T>());
        if (sizeof(T) < 2)
            lanes = TFold.Combine(lanes, Vector128.Shuffle(lanes.AsByte(), Vector128.Create((byte)1)).As<byte, T>());
        return lanes[0];
    }
}
