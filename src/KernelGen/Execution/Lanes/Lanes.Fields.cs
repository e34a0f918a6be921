using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <content>One field of some structs at a time, of any size and wherever it lies.</content>
public static unsafe partial class Lanes
{
    /// <summary>Reads one field of some structs, a lane for each; further lanes are zero.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="count">How many structs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> LoadFieldVector128<T>(byte* first, nint size, int count)
        where T : unmanaged
    {
        Vector128<T> lanes = Vector128<T>.Zero;
        for (int i = 0; i < count; i++)
            ((T*)&lanes)[i] = Unsafe.ReadUnaligned<T>(first + (i * size));
        return lanes;
    }

    /// <summary>Writes one field of some structs, from a lane for each.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="count">How many structs.</param>
    /// <param name="lanes">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreField<T>(byte* first, nint size, int count, Vector128<T> lanes)
        where T : unmanaged
    {
        for (int i = 0; i < count; i++)
            Unsafe.WriteUnaligned(first + (i * size), ((T*)&lanes)[i]);
    }

    /// <summary>Reads one field of some structs, a lane for each; further lanes are zero.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="count">How many structs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<T> LoadFieldVector256<T>(byte* first, nint size, int count)
        where T : unmanaged
    {
        Vector256<T> lanes = Vector256<T>.Zero;
        for (int i = 0; i < count; i++)
            ((T*)&lanes)[i] = Unsafe.ReadUnaligned<T>(first + (i * size));
        return lanes;
    }

    /// <summary>Writes one field of some structs, from a lane for each.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="count">How many structs.</param>
    /// <param name="lanes">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreField<T>(byte* first, nint size, int count, Vector256<T> lanes)
        where T : unmanaged
    {
        for (int i = 0; i < count; i++)
            Unsafe.WriteUnaligned(first + (i * size), ((T*)&lanes)[i]);
    }

    /// <summary>Reads one field of some structs, a lane for each; further lanes are zero.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="count">How many structs.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<T> LoadFieldVector512<T>(byte* first, nint size, int count)
        where T : unmanaged
    {
        Vector512<T> lanes = Vector512<T>.Zero;
        for (int i = 0; i < count; i++)
            ((T*)&lanes)[i] = Unsafe.ReadUnaligned<T>(first + (i * size));
        return lanes;
    }

    /// <summary>Writes one field of some structs, from a lane for each.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="count">How many structs.</param>
    /// <param name="lanes">The values.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreField<T>(byte* first, nint size, int count, Vector512<T> lanes)
        where T : unmanaged
    {
        for (int i = 0; i < count; i++)
            Unsafe.WriteUnaligned(first + (i * size), ((T*)&lanes)[i]);
    }

    /// <summary>Lane i is a field of the struct index[i] where that lies in [0, length), else zero.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <typeparam name="TIndex">The vector of the indices.</typeparam>
    /// <typeparam name="TVector">The vector of the field's values.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="length">How many structs there are.</param>
    /// <param name="index">Which of them.</param>
    public static TVector GatherField<T, TIndex, TVector>(byte* first, nint size, int length, TIndex index)
        where T : unmanaged
        where TIndex : unmanaged
        where TVector : unmanaged
    {
        TVector result = default;
        for (int i = 0; i < Math.Min(sizeof(TIndex) / sizeof(int), sizeof(TVector) / sizeof(T)); i++)
        {
            int element = ((int*)&index)[i];
            if ((uint)element < (uint)length)
                ((T*)&result)[i] = Unsafe.ReadUnaligned<T>(first + (element * size));
        }

        return result;
    }

    /// <summary>A field of the struct at an index where that lies in [0, length), else zero.</summary>
    /// <typeparam name="T">The type of the field.</typeparam>
    /// <param name="first">The field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="length">How many structs there are.</param>
    /// <param name="index">Which of them.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T FieldOrZero<T>(byte* first, nint size, int length, int index)
        where T : unmanaged =>
        (uint)index < (uint)length ? Unsafe.ReadUnaligned<T>(first + (index * size)) : default;
}
