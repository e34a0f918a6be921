using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <content>Structs of two fields of 4 bytes, to and from one vector for each field.</content>
public static unsafe partial class Lanes
{
    /// <summary>Reads 4 structs of two fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs<T>(byte* first, out Vector128<T> a, out Vector128<T> b)
        where T : unmanaged
    {
        Vector128<float> row0 = Rows128(first, 32);
        Vector128<float> row1 = Rows128(first + 16, 32);
        a = Shuffle(row0, row1, 0b10_00_10_00).As<float, T>();
        b = Shuffle(row0, row1, 0b11_01_11_01).As<float, T>();
    }

    /// <summary>Writes 4 structs of two fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs<T>(byte* first, Vector128<T> a, Vector128<T> b)
        where T : unmanaged
    {
        Vector128<float> x = a.As<T, float>();
        Vector128<float> y = b.As<T, float>();
        StoreRows(UnpackLow(x, y), first, 32);
        StoreRows(UnpackHigh(x, y), first + 16, 32);
    }

    /// <summary>Reads 8 structs of two fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs<T>(byte* first, out Vector256<T> a, out Vector256<T> b)
        where T : unmanaged
    {
        Vector256<float> row0 = Rows256(first, 32);
        Vector256<float> row1 = Rows256(first + 16, 32);
        a = Shuffle(row0, row1, 0b10_00_10_00).As<float, T>();
        b = Shuffle(row0, row1, 0b11_01_11_01).As<float, T>();
    }

    /// <summary>Writes 8 structs of two fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs<T>(byte* first, Vector256<T> a, Vector256<T> b)
        where T : unmanaged
    {
        Vector256<float> x = a.As<T, float>();
        Vector256<float> y = b.As<T, float>();
        StoreRows(UnpackLow(x, y), first, 32);
        StoreRows(UnpackHigh(x, y), first + 16, 32);
    }

    /// <summary>Reads 16 structs of two fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadPairs<T>(byte* first, out Vector512<T> a, out Vector512<T> b)
        where T : unmanaged
    {
        Vector512<float> row0 = Rows512(first, 32);
        Vector512<float> row1 = Rows512(first + 16, 32);
        a = Shuffle(row0, row1, 0b10_00_10_00).As<float, T>();
        b = Shuffle(row0, row1, 0b11_01_11_01).As<float, T>();
    }

    /// <summary>Writes 16 structs of two fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StorePairs<T>(byte* first, Vector512<T> a, Vector512<T> b)
        where T : unmanaged
    {
        Vector512<float> x = a.As<T, float>();
        Vector512<float> y = b.As<T, float>();
        StoreRows(UnpackLow(x, y), first, 32);
        StoreRows(UnpackHigh(x, y), first + 16, 32);
    }
}
