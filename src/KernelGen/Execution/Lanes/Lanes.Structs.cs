using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <content>
/// Structs as they lie in memory, to and from one vector for each field. Four fields of each struct are a row of 128 bits;
/// rows become fields by the same transposition by which fields become rows.
/// </content>
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

    /// <summary>Reads two consecutive fields of 8 bytes each of 2 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first of the fields of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadTwos<T>(byte* first, nint size, out Vector128<T> a, out Vector128<T> b)
        where T : unmanaged
    {
        Vector128<double> row0 = Rows128(first, 2 * size).AsDouble();
        Vector128<double> row1 = Rows128(first + size, 2 * size).AsDouble();
        a = UnpackLow(row0, row1).As<double, T>();
        b = UnpackHigh(row0, row1).As<double, T>();
    }

    /// <summary>Writes two consecutive fields of 8 bytes each of 2 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first of the fields of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTwos<T>(byte* first, nint size, Vector128<T> a, Vector128<T> b)
        where T : unmanaged
    {
        StoreRows(UnpackLow(a.As<T, double>(), b.As<T, double>()).AsSingle(), first, 2 * size);
        StoreRows(UnpackHigh(a.As<T, double>(), b.As<T, double>()).AsSingle(), first + size, 2 * size);
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

    /// <summary>Reads two consecutive fields of 8 bytes each of 4 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first of the fields of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadTwos<T>(byte* first, nint size, out Vector256<T> a, out Vector256<T> b)
        where T : unmanaged
    {
        Vector256<double> row0 = Rows256(first, 2 * size).AsDouble();
        Vector256<double> row1 = Rows256(first + size, 2 * size).AsDouble();
        a = UnpackLow(row0, row1).As<double, T>();
        b = UnpackHigh(row0, row1).As<double, T>();
    }

    /// <summary>Writes two consecutive fields of 8 bytes each of 4 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first of the fields of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTwos<T>(byte* first, nint size, Vector256<T> a, Vector256<T> b)
        where T : unmanaged
    {
        StoreRows(UnpackLow(a.As<T, double>(), b.As<T, double>()).AsSingle(), first, 2 * size);
        StoreRows(UnpackHigh(a.As<T, double>(), b.As<T, double>()).AsSingle(), first + size, 2 * size);
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

    /// <summary>Reads two consecutive fields of 8 bytes each of 8 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first of the fields of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void LoadTwos<T>(byte* first, nint size, out Vector512<T> a, out Vector512<T> b)
        where T : unmanaged
    {
        Vector512<double> row0 = Rows512(first, 2 * size).AsDouble();
        Vector512<double> row1 = Rows512(first + size, 2 * size).AsDouble();
        a = UnpackLow(row0, row1).As<double, T>();
        b = UnpackHigh(row0, row1).As<double, T>();
    }

    /// <summary>Writes two consecutive fields of 8 bytes each of 8 structs.</summary>
    /// <typeparam name="T">The type of the fields.</typeparam>
    /// <param name="first">The first of the fields of the first struct; need not be aligned.</param>
    /// <param name="size">The size of a struct, in bytes.</param>
    /// <param name="a">Field 0 of each struct.</param>
    /// <param name="b">Field 1 of each struct.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreTwos<T>(byte* first, nint size, Vector512<T> a, Vector512<T> b)
        where T : unmanaged
    {
        StoreRows(UnpackLow(a.As<T, double>(), b.As<T, double>()).AsSingle(), first, 2 * size);
        StoreRows(UnpackHigh(a.As<T, double>(), b.As<T, double>()).AsSingle(), first + size, 2 * size);
    }
}
