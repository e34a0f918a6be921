using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <content>Two fields of 8 bytes of each struct, to and from one vector for each field: they are a row of 128 bits.</content>
public static unsafe partial class Lanes
{
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
