using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> RotateLeft(Vector128<int> value, Vector128<int> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count.AsUInt32())
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> RotateRight(Vector128<int> value, Vector128<int> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count.AsUInt32())
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> RotateLeft(Vector256<int> value, Vector256<int> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count.AsUInt32())
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> RotateRight(Vector256<int> value, Vector256<int> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count.AsUInt32())
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> RotateLeft(Vector512<int> value, Vector512<int> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateLeftVariable(value, count.AsUInt32())
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> RotateRight(Vector512<int> value, Vector512<int> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateRightVariable(value, count.AsUInt32())
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> RotateLeft(Vector128<uint> value, Vector128<uint> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count)
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> RotateRight(Vector128<uint> value, Vector128<uint> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count)
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> RotateLeft(Vector256<uint> value, Vector256<uint> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count)
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> RotateRight(Vector256<uint> value, Vector256<uint> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count)
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> RotateLeft(Vector512<uint> value, Vector512<uint> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateLeftVariable(value, count)
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> RotateRight(Vector512<uint> value, Vector512<uint> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateRightVariable(value, count)
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> RotateLeft(Vector128<long> value, Vector128<long> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count.AsUInt64())
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> RotateRight(Vector128<long> value, Vector128<long> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count.AsUInt64())
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> RotateLeft(Vector256<long> value, Vector256<long> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count.AsUInt64())
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> RotateRight(Vector256<long> value, Vector256<long> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count.AsUInt64())
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> RotateLeft(Vector512<long> value, Vector512<long> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateLeftVariable(value, count.AsUInt64())
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> RotateRight(Vector512<long> value, Vector512<long> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateRightVariable(value, count.AsUInt64())
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> RotateLeft(Vector128<ulong> value, Vector128<ulong> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count)
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> RotateRight(Vector128<ulong> value, Vector128<ulong> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count)
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> RotateLeft(Vector256<ulong> value, Vector256<ulong> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateLeftVariable(value, count)
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> RotateRight(Vector256<ulong> value, Vector256<ulong> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.RotateRightVariable(value, count)
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);

    /// <summary>Each lane rotated left by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> RotateLeft(Vector512<ulong> value, Vector512<ulong> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateLeftVariable(value, count)
            : ShiftLeft(value, count) | ShiftRightLogical(value, -count);

    /// <summary>Each lane rotated right by its count.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> RotateRight(Vector512<ulong> value, Vector512<ulong> count) =>
        Avx512F.IsSupported
            ? Avx512F.RotateRightVariable(value, count)
            : ShiftRightLogical(value, count) | ShiftLeft(value, -count);
}
