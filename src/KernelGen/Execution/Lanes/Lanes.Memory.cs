using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>Reads exactly 8 bytes into the low lanes; the rest is zero.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">Where to read; need not be aligned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load64<T>(T* source)
        where T : unmanaged =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<ulong>(source)).As<ulong, T>();

    /// <summary>Reads exactly 4 bytes into the low lanes; the rest is zero.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">Where to read; need not be aligned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load32<T>(T* source)
        where T : unmanaged =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<uint>(source)).As<uint, T>();

    /// <summary>Reads exactly 2 bytes into the low lanes; the rest is zero.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="source">Where to read; need not be aligned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load16<T>(T* source)
        where T : unmanaged =>
        Vector128.CreateScalar(Unsafe.ReadUnaligned<ushort>(source)).As<ushort, T>();

    /// <summary>Writes exactly the low 8 bytes.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">Where to write; need not be aligned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store64<T>(Vector128<T> value, T* destination)
        where T : unmanaged =>
        Unsafe.WriteUnaligned(destination, value.As<T, ulong>().ToScalar());

    /// <summary>Writes exactly the low 4 bytes.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">Where to write; need not be aligned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store32<T>(Vector128<T> value, T* destination)
        where T : unmanaged =>
        Unsafe.WriteUnaligned(destination, value.As<T, uint>().ToScalar());

    /// <summary>Writes exactly the low 2 bytes.</summary>
    /// <typeparam name="T">The element type.</typeparam>
    /// <param name="value">The lanes.</param>
    /// <param name="destination">Where to write; need not be aligned.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store16<T>(Vector128<T> value, T* destination)
        where T : unmanaged =>
        Unsafe.WriteUnaligned(destination, value.As<T, ushort>().ToScalar());
}
