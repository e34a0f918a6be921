using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>The low 8 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToVector128UInt16(Vector128<byte> value) =>
        Vector128.WidenLower(value);

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> ToVector256UInt16(Vector128<byte> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int16(value).AsUInt16()
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> ToVector512UInt16(Vector256<byte> value) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector512UInt16(value)
            : Vector512.Create(ToVector256UInt16(value.GetLower()), ToVector256UInt16(value.GetUpper()));

    /// <summary>The low 4 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToVector128UInt32(Vector128<byte> value) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int32(value).AsUInt32()
            : ToVector128UInt32(ToVector128UInt16(value));

    /// <summary>The low 8 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToVector256UInt32(Vector128<byte> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(value).AsUInt32()
            : ToVector256UInt32(ToVector128UInt16(value));

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ToVector512UInt32(Vector128<byte> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512UInt32(value)
            : ToVector512UInt32(ToVector256UInt16(value));

    /// <summary>The low 2 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ToVector128UInt64(Vector128<byte> value) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(value).AsUInt64()
            : ToVector128UInt64(ToVector128UInt16(value));

    /// <summary>The low 4 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToVector256UInt64(Vector128<byte> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(value).AsUInt64()
            : ToVector256UInt64(ToVector128UInt16(value));

    /// <summary>The low 8 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ToVector512UInt64(Vector128<byte> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512UInt64(value)
            : ToVector512UInt64(ToVector128UInt16(value));

    /// <summary>The low 4 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToVector128UInt32(Vector128<ushort> value) =>
        Vector128.WidenLower(value);

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToVector256UInt32(Vector128<ushort> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(value).AsUInt32()
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ToVector512UInt32(Vector256<ushort> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512UInt32(value)
            : Vector512.Create(ToVector256UInt32(value.GetLower()), ToVector256UInt32(value.GetUpper()));

    /// <summary>The low 2 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ToVector128UInt64(Vector128<ushort> value) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(value).AsUInt64()
            : ToVector128UInt64(ToVector128UInt32(value));

    /// <summary>The low 4 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToVector256UInt64(Vector128<ushort> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(value).AsUInt64()
            : ToVector256UInt64(ToVector128UInt32(value));

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ToVector512UInt64(Vector128<ushort> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512UInt64(value)
            : ToVector512UInt64(ToVector256UInt32(value));

    /// <summary>The low 2 lanes, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ToVector128UInt64(Vector128<uint> value) =>
        Vector128.WidenLower(value);

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToVector256UInt64(Vector128<uint> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(value).AsUInt64()
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>Each lane, zero-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ToVector512UInt64(Vector256<uint> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512UInt64(value)
            : Vector512.Create(ToVector256UInt64(value.GetLower()), ToVector256UInt64(value.GetUpper()));

    /// <summary>The low 8 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ToVector128Int16(Vector128<sbyte> value) =>
        Vector128.WidenLower(value);

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> ToVector256Int16(Vector128<sbyte> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int16(value)
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> ToVector512Int16(Vector256<sbyte> value) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector512Int16(value)
            : Vector512.Create(ToVector256Int16(value.GetLower()), ToVector256Int16(value.GetUpper()));

    /// <summary>The low 4 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToVector128Int32(Vector128<sbyte> value) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int32(value)
            : ToVector128Int32(ToVector128Int16(value));

    /// <summary>The low 8 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToVector256Int32(Vector128<sbyte> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(value)
            : ToVector256Int32(ToVector128Int16(value));

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ToVector512Int32(Vector128<sbyte> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(value)
            : ToVector512Int32(ToVector256Int16(value));

    /// <summary>The low 2 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToVector128Int64(Vector128<sbyte> value) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(value)
            : ToVector128Int64(ToVector128Int16(value));

    /// <summary>The low 4 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToVector256Int64(Vector128<sbyte> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(value)
            : ToVector256Int64(ToVector128Int16(value));

    /// <summary>The low 8 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToVector512Int64(Vector128<sbyte> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(value)
            : ToVector512Int64(ToVector128Int16(value));

    /// <summary>The low 4 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToVector128Int32(Vector128<short> value) =>
        Vector128.WidenLower(value);

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToVector256Int32(Vector128<short> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int32(value)
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ToVector512Int32(Vector256<short> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int32(value)
            : Vector512.Create(ToVector256Int32(value.GetLower()), ToVector256Int32(value.GetUpper()));

    /// <summary>The low 2 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToVector128Int64(Vector128<short> value) =>
        Sse41.IsSupported
            ? Sse41.ConvertToVector128Int64(value)
            : ToVector128Int64(ToVector128Int32(value));

    /// <summary>The low 4 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToVector256Int64(Vector128<short> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(value)
            : ToVector256Int64(ToVector128Int32(value));

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToVector512Int64(Vector128<short> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(value)
            : ToVector512Int64(ToVector256Int32(value));

    /// <summary>The low 2 lanes, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToVector128Int64(Vector128<int> value) =>
        Vector128.WidenLower(value);

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToVector256Int64(Vector128<int> value) =>
        Avx2.IsSupported
            ? Avx2.ConvertToVector256Int64(value)
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>Each lane, sign-extended.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToVector512Int64(Vector256<int> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Int64(value)
            : Vector512.Create(ToVector256Int64(value.GetLower()), ToVector256Int64(value.GetUpper()));
}
