using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <content>
/// Four fields of 4 bytes of each struct, to and from one vector for each field: they are a row of 128 bits, and rows become
/// fields by the same transposition by which fields become rows.
/// </content>
public static unsafe partial class Lanes
{
    /// <summary>Reads four consecutive fields of 4 bytes each of 4 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    /// <param name="d">Field 3 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadQuads<T>(byte* first, nint size, out Vector128<T> a, out Vector128<T> b, out Vector128<T> c, out Vector128<T> d)
        where T : unmanaged
    {
        Vector128<float> row0 = Rows128(first, 4 * size);
        Vector128<float> row1 = Rows128(first + size, 4 * size);
        Vector128<float> row2 = Rows128(first + (2 * size), 4 * size);
        Vector128<float> row3 = Rows128(first + (3 * size), 4 * size);
        Transpose(ref row0, ref row1, ref row2, ref row3);
        a = row0.As<float, T>();
        b = row1.As<float, T>();
        c = row2.As<float, T>();
        d = row3.As<float, T>();
    }

    /// <summary>Writes four consecutive fields of 4 bytes each of 4 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    /// <param name="d">Field 3 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreQuads<T>(byte* first, nint size, Vector128<T> a, Vector128<T> b, Vector128<T> c, Vector128<T> d)
        where T : unmanaged
    {
        Vector128<float> row0 = a.As<T, float>();
        Vector128<float> row1 = b.As<T, float>();
        Vector128<float> row2 = c.As<T, float>();
        Vector128<float> row3 = d.As<T, float>();
        Transpose(ref row0, ref row1, ref row2, ref row3);
        StoreRows(row0, first, 4 * size);
        StoreRows(row1, first + size, 4 * size);
        StoreRows(row2, first + (2 * size), 4 * size);
        StoreRows(row3, first + (3 * size), 4 * size);
    }

    /// <summary>Reads four consecutive fields of 4 bytes each of 8 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    /// <param name="d">Field 3 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadQuads<T>(byte* first, nint size, out Vector256<T> a, out Vector256<T> b, out Vector256<T> c, out Vector256<T> d)
        where T : unmanaged
    {
        Vector256<float> row0 = Rows256(first, 4 * size);
        Vector256<float> row1 = Rows256(first + size, 4 * size);
        Vector256<float> row2 = Rows256(first + (2 * size), 4 * size);
        Vector256<float> row3 = Rows256(first + (3 * size), 4 * size);
        Transpose(ref row0, ref row1, ref row2, ref row3);
        a = row0.As<float, T>();
        b = row1.As<float, T>();
        c = row2.As<float, T>();
        d = row3.As<float, T>();
    }

    /// <summary>Writes four consecutive fields of 4 bytes each of 8 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    /// <param name="d">Field 3 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreQuads<T>(byte* first, nint size, Vector256<T> a, Vector256<T> b, Vector256<T> c, Vector256<T> d)
        where T : unmanaged
    {
        Vector256<float> row0 = a.As<T, float>();
        Vector256<float> row1 = b.As<T, float>();
        Vector256<float> row2 = c.As<T, float>();
        Vector256<float> row3 = d.As<T, float>();
        Transpose(ref row0, ref row1, ref row2, ref row3);
        StoreRows(row0, first, 4 * size);
        StoreRows(row1, first + size, 4 * size);
        StoreRows(row2, first + (2 * size), 4 * size);
        StoreRows(row3, first + (3 * size), 4 * size);
    }

    /// <summary>Reads four consecutive fields of 4 bytes each of 16 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    /// <param name="d">Field 3 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadQuads<T>(byte* first, nint size, out Vector512<T> a, out Vector512<T> b, out Vector512<T> c, out Vector512<T> d)
        where T : unmanaged
    {
        Vector512<float> row0 = Rows512(first, 4 * size);
        Vector512<float> row1 = Rows512(first + size, 4 * size);
        Vector512<float> row2 = Rows512(first + (2 * size), 4 * size);
        Vector512<float> row3 = Rows512(first + (3 * size), 4 * size);
        Transpose(ref row0, ref row1, ref row2, ref row3);
        a = row0.As<float, T>();
        b = row1.As<float, T>();
        c = row2.As<float, T>();
        d = row3.As<float, T>();
    }

    /// <summary>Writes four consecutive fields of 4 bytes each of 16 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    /// <param name="d">Field 3 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreQuads<T>(byte* first, nint size, Vector512<T> a, Vector512<T> b, Vector512<T> c, Vector512<T> d)
        where T : unmanaged
    {
        Vector512<float> row0 = a.As<T, float>();
        Vector512<float> row1 = b.As<T, float>();
        Vector512<float> row2 = c.As<T, float>();
        Vector512<float> row3 = d.As<T, float>();
        Transpose(ref row0, ref row1, ref row2, ref row3);
        StoreRows(row0, first, 4 * size);
        StoreRows(row1, first + size, 4 * size);
        StoreRows(row2, first + (2 * size), 4 * size);
        StoreRows(row3, first + (3 * size), 4 * size);
    }
}
