using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <content>Structs of three fields of 4 bytes, to and from one vector for each field.</content>
public static unsafe partial class Lanes
{
    /// <summary>Reads 4 structs of three fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadTriples<T>(byte* first, out Vector128<T> a, out Vector128<T> b, out Vector128<T> c)
        where T : unmanaged
    {
        Vector128<float> row0 = Rows128(first, 48);
        Vector128<float> row1 = Rows128(first + 16, 48);
        Vector128<float> row2 = Rows128(first + 32, 48);
        Vector128<float> firsts = Shuffle(row1, row2, 0b10_01_11_10);
        Vector128<float> seconds = Shuffle(row0, row1, 0b01_00_10_01);
        a = Shuffle(row0, firsts, 0b10_00_11_00).As<float, T>();
        b = Shuffle(seconds, firsts, 0b11_01_10_00).As<float, T>();
        c = Shuffle(seconds, row2, 0b11_00_11_01).As<float, T>();
    }

    /// <summary>Writes 4 structs of three fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTriples<T>(byte* first, Vector128<T> a, Vector128<T> b, Vector128<T> c)
        where T : unmanaged
    {
        Vector128<float> xy = Shuffle(a.As<T, float>(), b.As<T, float>(), 0b10_00_10_00);
        Vector128<float> yz = Shuffle(b.As<T, float>(), c.As<T, float>(), 0b11_01_11_01);
        Vector128<float> zx = Shuffle(c.As<T, float>(), a.As<T, float>(), 0b11_01_10_00);
        StoreRows(Shuffle(xy, zx, 0b10_00_10_00), first, 48);
        StoreRows(Shuffle(yz, xy, 0b11_01_10_00), first + 16, 48);
        StoreRows(Shuffle(zx, yz, 0b11_01_11_01), first + 32, 48);
    }

    /// <summary>Reads 8 structs of three fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadTriples<T>(byte* first, out Vector256<T> a, out Vector256<T> b, out Vector256<T> c)
        where T : unmanaged
    {
        Vector256<float> row0 = Rows256(first, 48);
        Vector256<float> row1 = Rows256(first + 16, 48);
        Vector256<float> row2 = Rows256(first + 32, 48);
        Vector256<float> firsts = Shuffle(row1, row2, 0b10_01_11_10);
        Vector256<float> seconds = Shuffle(row0, row1, 0b01_00_10_01);
        a = Shuffle(row0, firsts, 0b10_00_11_00).As<float, T>();
        b = Shuffle(seconds, firsts, 0b11_01_10_00).As<float, T>();
        c = Shuffle(seconds, row2, 0b11_00_11_01).As<float, T>();
    }

    /// <summary>Writes 8 structs of three fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTriples<T>(byte* first, Vector256<T> a, Vector256<T> b, Vector256<T> c)
        where T : unmanaged
    {
        Vector256<float> xy = Shuffle(a.As<T, float>(), b.As<T, float>(), 0b10_00_10_00);
        Vector256<float> yz = Shuffle(b.As<T, float>(), c.As<T, float>(), 0b11_01_11_01);
        Vector256<float> zx = Shuffle(c.As<T, float>(), a.As<T, float>(), 0b11_01_10_00);
        StoreRows(Shuffle(xy, zx, 0b10_00_10_00), first, 48);
        StoreRows(Shuffle(yz, xy, 0b11_01_10_00), first + 16, 48);
        StoreRows(Shuffle(zx, yz, 0b11_01_11_01), first + 32, 48);
    }

    /// <summary>Reads 16 structs of three fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadTriples<T>(byte* first, out Vector512<T> a, out Vector512<T> b, out Vector512<T> c)
        where T : unmanaged
    {
        Vector512<float> row0 = Rows512(first, 48);
        Vector512<float> row1 = Rows512(first + 16, 48);
        Vector512<float> row2 = Rows512(first + 32, 48);
        Vector512<float> firsts = Shuffle(row1, row2, 0b10_01_11_10);
        Vector512<float> seconds = Shuffle(row0, row1, 0b01_00_10_01);
        a = Shuffle(row0, firsts, 0b10_00_11_00).As<float, T>();
        b = Shuffle(seconds, firsts, 0b11_01_10_00).As<float, T>();
        c = Shuffle(seconds, row2, 0b11_00_11_01).As<float, T>();
    }

    /// <summary>Writes 16 structs of three fields of 4 bytes each.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first field of the first struct; need not be aligned.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    /// <param name="c">Field 2 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTriples<T>(byte* first, Vector512<T> a, Vector512<T> b, Vector512<T> c)
        where T : unmanaged
    {
        Vector512<float> xy = Shuffle(a.As<T, float>(), b.As<T, float>(), 0b10_00_10_00);
        Vector512<float> yz = Shuffle(b.As<T, float>(), c.As<T, float>(), 0b11_01_11_01);
        Vector512<float> zx = Shuffle(c.As<T, float>(), a.As<T, float>(), 0b11_01_10_00);
        StoreRows(Shuffle(xy, zx, 0b10_00_10_00), first, 48);
        StoreRows(Shuffle(yz, xy, 0b11_01_10_00), first + 16, 48);
        StoreRows(Shuffle(zx, yz, 0b11_01_11_01), first + 32, 48);
    }
}
