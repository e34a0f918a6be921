using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>start, start + 1, start + 2, and so on.</summary>
    /// <param name="start">The value of lane 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Iota128(int start) => Vector128.Create(start) + Vector128<int>.Indices;

    /// <summary>start, start + 1, start + 2, and so on.</summary>
    /// <param name="start">The value of lane 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Iota256(int start) => Vector256.Create(start) + Vector256<int>.Indices;

    /// <summary>start, start + 1, start + 2, and so on.</summary>
    /// <param name="start">The value of lane 0.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Iota512(int start) => Vector512.Create(start) + Vector512<int>.Indices;

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector128<sbyte> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector256<sbyte> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector512<sbyte> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector128<short> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector256<short> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector512<short> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector128<int> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector256<int> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector512<int> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector128<long> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector256<long> mask) => mask.ExtractMostSignificantBits();

    /// <summary>One bit a lane, lane 0 lowest: the sign bits of a mask.</summary>
    /// <param name="mask">Lanes of all ones or all zeros.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong FaultBits(Vector512<long> mask) => mask.ExtractMostSignificantBits();
}
