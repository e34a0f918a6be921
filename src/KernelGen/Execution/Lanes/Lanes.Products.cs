using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

/// <summary>
/// Products of bytes. With the operator of the vectors themselves, a partly loaded vector of bytes was read beyond the end of
/// the data: it seems that the JIT, which widens them, then reads a whole vector from memory.
/// </summary>
public static unsafe partial class Lanes
{
    /// <summary>The low byte of the product of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> MultiplyBytes(Vector128<byte> left, Vector128<byte> right)
    {
        Vector128<ushort> x = left.AsUInt16();
        Vector128<ushort> y = right.AsUInt16();
        Vector128<ushort> even = (x * y) & Vector128.Create((ushort)0xFF);
        return (even | (((x >> 8) * (y >> 8)) << 8)).AsByte();
    }

    /// <summary>The low byte of the product of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> MultiplyBytes(Vector128<sbyte> left, Vector128<sbyte> right) =>
        MultiplyBytes(left.AsByte(), right.AsByte()).AsSByte();

    /// <summary>The low byte of the product of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> MultiplyBytes(Vector256<byte> left, Vector256<byte> right)
    {
        Vector256<ushort> x = left.AsUInt16();
        Vector256<ushort> y = right.AsUInt16();
        Vector256<ushort> even = (x * y) & Vector256.Create((ushort)0xFF);
        return (even | (((x >> 8) * (y >> 8)) << 8)).AsByte();
    }

    /// <summary>The low byte of the product of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> MultiplyBytes(Vector256<sbyte> left, Vector256<sbyte> right) =>
        MultiplyBytes(left.AsByte(), right.AsByte()).AsSByte();

    /// <summary>The low byte of the product of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> MultiplyBytes(Vector512<byte> left, Vector512<byte> right)
    {
        Vector512<ushort> x = left.AsUInt16();
        Vector512<ushort> y = right.AsUInt16();
        Vector512<ushort> even = (x * y) & Vector512.Create((ushort)0xFF);
        return (even | (((x >> 8) * (y >> 8)) << 8)).AsByte();
    }

    /// <summary>The low byte of the product of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> MultiplyBytes(Vector512<sbyte> left, Vector512<sbyte> right) =>
        MultiplyBytes(left.AsByte(), right.AsByte()).AsSByte();
}
