using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>Each lane shifted left by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ShiftLeft(Vector128<int> value, Vector128<int> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector128.Create<int>(31)).AsUInt32())
            : Vector128.Create(
                value[0] << count[0], value[1] << count[1],
                value[2] << count[2], value[3] << count[3]);

    /// <summary>Each lane shifted right arithmetically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ShiftRight(Vector128<int> value, Vector128<int> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightArithmeticVariable(value, (count & Vector128.Create<int>(31)).AsUInt32())
            : Vector128.Create(
                value[0] >> count[0], value[1] >> count[1],
                value[2] >> count[2], value[3] >> count[3]);

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ShiftRightLogical(Vector128<int> value, Vector128<int> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector128.Create<int>(31)).AsUInt32())
            : Vector128.Create(
                value[0] >>> count[0], value[1] >>> count[1],
                value[2] >>> count[2], value[3] >>> count[3]);

    /// <summary>Each lane shifted left by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ShiftLeft(Vector256<int> value, Vector256<int> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector256.Create<int>(31)).AsUInt32())
            : Vector256.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right arithmetically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ShiftRight(Vector256<int> value, Vector256<int> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightArithmeticVariable(value, (count & Vector256.Create<int>(31)).AsUInt32())
            : Vector256.Create(
                ShiftRight(value.GetLower(), count.GetLower()),
                ShiftRight(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ShiftRightLogical(Vector256<int> value, Vector256<int> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector256.Create<int>(31)).AsUInt32())
            : Vector256.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted left by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ShiftLeft(Vector512<int> value, Vector512<int> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftLeftLogicalVariable(value, (count & Vector512.Create<int>(31)).AsUInt32())
            : Vector512.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right arithmetically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ShiftRight(Vector512<int> value, Vector512<int> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftRightArithmeticVariable(value, (count & Vector512.Create<int>(31)).AsUInt32())
            : Vector512.Create(
                ShiftRight(value.GetLower(), count.GetLower()),
                ShiftRight(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ShiftRightLogical(Vector512<int> value, Vector512<int> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftRightLogicalVariable(value, (count & Vector512.Create<int>(31)).AsUInt32())
            : Vector512.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted left by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftLeft(Vector128<uint> value, Vector128<uint> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector128.Create<uint>(31)))
            : Vector128.Create(
                value[0] << (int)count[0], value[1] << (int)count[1],
                value[2] << (int)count[2], value[3] << (int)count[3]);

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftRight(Vector128<uint> value, Vector128<uint> count) =>
        ShiftRightLogical(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ShiftRightLogical(Vector128<uint> value, Vector128<uint> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector128.Create<uint>(31)))
            : Vector128.Create(
                value[0] >>> (int)count[0], value[1] >>> (int)count[1],
                value[2] >>> (int)count[2], value[3] >>> (int)count[3]);

    /// <summary>Each lane shifted left by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftLeft(Vector256<uint> value, Vector256<uint> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector256.Create<uint>(31)))
            : Vector256.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftRight(Vector256<uint> value, Vector256<uint> count) =>
        ShiftRightLogical(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ShiftRightLogical(Vector256<uint> value, Vector256<uint> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector256.Create<uint>(31)))
            : Vector256.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted left by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftLeft(Vector512<uint> value, Vector512<uint> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftLeftLogicalVariable(value, (count & Vector512.Create<uint>(31)))
            : Vector512.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftRight(Vector512<uint> value, Vector512<uint> count) =>
        ShiftRightLogical(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ShiftRightLogical(Vector512<uint> value, Vector512<uint> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftRightLogicalVariable(value, (count & Vector512.Create<uint>(31)))
            : Vector512.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted left by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ShiftLeft(Vector128<long> value, Vector128<long> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector128.Create<long>(63)).AsUInt64())
            : Vector128.Create(value[0] << (int)count[0], value[1] << (int)count[1]);

    /// <summary>Each lane shifted right arithmetically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ShiftRight(Vector128<long> value, Vector128<long> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ShiftRightArithmeticVariable(value, (count & Vector128.Create<long>(63)).AsUInt64())
            : ShiftRightBySign(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ShiftRightLogical(Vector128<long> value, Vector128<long> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector128.Create<long>(63)).AsUInt64())
            : Vector128.Create(value[0] >>> (int)count[0], value[1] >>> (int)count[1]);

    /// <summary>Each lane shifted left by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ShiftLeft(Vector256<long> value, Vector256<long> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector256.Create<long>(63)).AsUInt64())
            : Vector256.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right arithmetically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ShiftRight(Vector256<long> value, Vector256<long> count) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ShiftRightArithmeticVariable(value, (count & Vector256.Create<long>(63)).AsUInt64())
            : ShiftRightBySign(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ShiftRightLogical(Vector256<long> value, Vector256<long> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector256.Create<long>(63)).AsUInt64())
            : Vector256.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted left by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ShiftLeft(Vector512<long> value, Vector512<long> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftLeftLogicalVariable(value, (count & Vector512.Create<long>(63)).AsUInt64())
            : Vector512.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right arithmetically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ShiftRight(Vector512<long> value, Vector512<long> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftRightArithmeticVariable(value, (count & Vector512.Create<long>(63)).AsUInt64())
            : Vector512.Create(
                ShiftRight(value.GetLower(), count.GetLower()),
                ShiftRight(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ShiftRightLogical(Vector512<long> value, Vector512<long> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftRightLogicalVariable(value, (count & Vector512.Create<long>(63)).AsUInt64())
            : Vector512.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted left by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ShiftLeft(Vector128<ulong> value, Vector128<ulong> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector128.Create<ulong>(63)))
            : Vector128.Create(value[0] << (int)count[0], value[1] << (int)count[1]);

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ShiftRight(Vector128<ulong> value, Vector128<ulong> count) =>
        ShiftRightLogical(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ShiftRightLogical(Vector128<ulong> value, Vector128<ulong> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector128.Create<ulong>(63)))
            : Vector128.Create(value[0] >>> (int)count[0], value[1] >>> (int)count[1]);

    /// <summary>Each lane shifted left by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ShiftLeft(Vector256<ulong> value, Vector256<ulong> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftLeftLogicalVariable(value, (count & Vector256.Create<ulong>(63)))
            : Vector256.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ShiftRight(Vector256<ulong> value, Vector256<ulong> count) =>
        ShiftRightLogical(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ShiftRightLogical(Vector256<ulong> value, Vector256<ulong> count) =>
        Avx2.IsSupported
            ? Avx2.ShiftRightLogicalVariable(value, (count & Vector256.Create<ulong>(63)))
            : Vector256.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted left by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ShiftLeft(Vector512<ulong> value, Vector512<ulong> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftLeftLogicalVariable(value, (count & Vector512.Create<ulong>(63)))
            : Vector512.Create(
                ShiftLeft(value.GetLower(), count.GetLower()),
                ShiftLeft(value.GetUpper(), count.GetUpper()));

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ShiftRight(Vector512<ulong> value, Vector512<ulong> count) =>
        ShiftRightLogical(value, count);

    /// <summary>Each lane shifted right logically by its count, taken modulo 64.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ShiftRightLogical(Vector512<ulong> value, Vector512<ulong> count) =>
        Avx512F.IsSupported
            ? Avx512F.ShiftRightLogicalVariable(value, (count & Vector512.Create<ulong>(63)))
            : Vector512.Create(
                ShiftRightLogical(value.GetLower(), count.GetLower()),
                ShiftRightLogical(value.GetUpper(), count.GetUpper()));

    /// <summary>An arithmetic shift from logical ones: xor and subtract extend the moved sign bit.</summary>
    private static Vector128<long> ShiftRightBySign(Vector128<long> value, Vector128<long> count)
    {
        Vector128<long> sign = ShiftRightLogical(Vector128.Create(long.MinValue), count);
        return (ShiftRightLogical(value, count) ^ sign) - sign;
    }

    /// <summary>An arithmetic shift from logical ones: xor and subtract extend the moved sign bit.</summary>
    private static Vector256<long> ShiftRightBySign(Vector256<long> value, Vector256<long> count)
    {
        Vector256<long> sign = ShiftRightLogical(Vector256.Create(long.MinValue), count);
        return (ShiftRightLogical(value, count) ^ sign) - sign;
    }
}
