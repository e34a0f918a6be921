using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>The low bits of each lane, in the low 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector128<ushort> value) =>
        Vector128.Shuffle(value.AsByte(), EveryOtherByte);

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector256<ushort> value) =>
        Avx512BW.VL.IsSupported
            ? Avx512BW.VL.ConvertToVector128Byte(value)
            : Avx2.IsSupported
            ? Avx2.Permute4x64(Avx2.Shuffle(value.AsByte(), Vector256.Create(EveryOtherByte)).AsInt64(), 0b_10_00)
                .GetLower().AsByte()
            : Join64(ToByte(value.GetLower()), ToByte(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> ToByte(Vector512<ushort> value) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector256Byte(value)
            : Vector256.Create(ToByte(value.GetLower()), ToByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector128<uint> value) =>
        Vector128.Shuffle(value.AsByte(), EveryFourthByte);

    /// <summary>The low bits of each lane, in the low 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector256<uint> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128Byte(value)
            : Join32(ToByte(value.GetLower()), ToByte(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector512<uint> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector128Byte(value)
            : Join64(ToByte(value.GetLower()), ToByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector128<ulong> value) =>
        Vector128.Shuffle(value.AsByte(), EveryEighthByte);

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector256<ulong> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128Byte(value)
            : Join16(ToByte(value.GetLower()), ToByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> ToByte(Vector512<ulong> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector128Byte(value)
            : Join32(ToByte(value.GetLower()), ToByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToUInt16(Vector128<uint> value) =>
        Vector128.Shuffle(value.AsByte(), EveryOtherInt16).AsUInt16();

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToUInt16(Vector256<uint> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128UInt16(value)
            : Avx2.IsSupported
            ? Avx2.Permute4x64(Avx2.Shuffle(value.AsByte(), Vector256.Create(EveryOtherInt16)).AsInt64(), 0b_10_00)
                .GetLower().AsUInt16()
            : Join64(ToUInt16(value.GetLower()), ToUInt16(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> ToUInt16(Vector512<uint> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256UInt16(value)
            : Vector256.Create(ToUInt16(value.GetLower()), ToUInt16(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToUInt16(Vector128<ulong> value) =>
        Vector128.Shuffle(value.AsByte(), EveryFourthInt16).AsUInt16();

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToUInt16(Vector256<ulong> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128UInt16(value)
            : Join32(ToUInt16(value.GetLower()), ToUInt16(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> ToUInt16(Vector512<ulong> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector128UInt16(value)
            : Join64(ToUInt16(value.GetLower()), ToUInt16(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToUInt32(Vector128<ulong> value) =>
        Vector128.Shuffle(value.AsByte(), EveryOtherInt32).AsUInt32();

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToUInt32(Vector256<ulong> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128UInt32(value)
            : Avx2.IsSupported
            ? Avx2.PermuteVar8x32(value.AsUInt32(), Vector256.Create(0u, 2, 4, 6, 0, 0, 0, 0)).GetLower()
            : Join64(ToUInt32(value.GetLower()), ToUInt32(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToUInt32(Vector512<ulong> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256UInt32(value)
            : Vector256.Create(ToUInt32(value.GetLower()), ToUInt32(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector128<short> value) =>
        Vector128.Shuffle(value.AsByte(), EveryOtherByte).AsSByte();

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector256<short> value) =>
        Avx512BW.VL.IsSupported
            ? Avx512BW.VL.ConvertToVector128SByte(value)
            : Avx2.IsSupported
            ? Avx2.Permute4x64(Avx2.Shuffle(value.AsByte(), Vector256.Create(EveryOtherByte)).AsInt64(), 0b_10_00)
                .GetLower().AsSByte()
            : Join64(ToSByte(value.GetLower()), ToSByte(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> ToSByte(Vector512<short> value) =>
        Avx512BW.IsSupported
            ? Avx512BW.ConvertToVector256SByte(value)
            : Vector256.Create(ToSByte(value.GetLower()), ToSByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector128<int> value) =>
        Vector128.Shuffle(value.AsByte(), EveryFourthByte).AsSByte();

    /// <summary>The low bits of each lane, in the low 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector256<int> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128SByte(value)
            : Join32(ToSByte(value.GetLower()), ToSByte(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector512<int> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector128SByte(value)
            : Join64(ToSByte(value.GetLower()), ToSByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector128<long> value) =>
        Vector128.Shuffle(value.AsByte(), EveryEighthByte).AsSByte();

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector256<long> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128SByte(value)
            : Join16(ToSByte(value.GetLower()), ToSByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 8 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> ToSByte(Vector512<long> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector128SByte(value)
            : Join32(ToSByte(value.GetLower()), ToSByte(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ToInt16(Vector128<int> value) =>
        Vector128.Shuffle(value.AsByte(), EveryOtherInt16).AsInt16();

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ToInt16(Vector256<int> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128Int16(value)
            : Avx2.IsSupported
            ? Avx2.Permute4x64(Avx2.Shuffle(value.AsByte(), Vector256.Create(EveryOtherInt16)).AsInt64(), 0b_10_00)
                .GetLower().AsInt16()
            : Join64(ToInt16(value.GetLower()), ToInt16(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> ToInt16(Vector512<int> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256Int16(value)
            : Vector256.Create(ToInt16(value.GetLower()), ToInt16(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ToInt16(Vector128<long> value) =>
        Vector128.Shuffle(value.AsByte(), EveryFourthInt16).AsInt16();

    /// <summary>The low bits of each lane, in the low 4 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ToInt16(Vector256<long> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128Int16(value)
            : Join32(ToInt16(value.GetLower()), ToInt16(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> ToInt16(Vector512<long> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector128Int16(value)
            : Join64(ToInt16(value.GetLower()), ToInt16(value.GetUpper()));

    /// <summary>The low bits of each lane, in the low 2 lanes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt32(Vector128<long> value) =>
        Vector128.Shuffle(value.AsByte(), EveryOtherInt32).AsInt32();

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt32(Vector256<long> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128Int32(value)
            : Avx2.IsSupported
            ? Avx2.PermuteVar8x32(value.AsInt32(), Vector256.Create(0, 2, 4, 6, 0, 0, 0, 0)).GetLower()
            : Join64(ToInt32(value.GetLower()), ToInt32(value.GetUpper()));

    /// <summary>The low bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToInt32(Vector512<long> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256Int32(value)
            : Vector256.Create(ToInt32(value.GetLower()), ToInt32(value.GetUpper()));

    private static Vector128<byte> EveryEighthByte
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)0, 8, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    private static Vector128<byte> EveryFourthByte
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)0, 4, 8, 12, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    private static Vector128<byte> EveryFourthInt16
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)0, 1, 8, 9, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    private static Vector128<byte> EveryOtherByte
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)0, 2, 4, 6, 8, 10, 12, 14, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    private static Vector128<byte> EveryOtherInt16
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)0, 1, 4, 5, 8, 9, 12, 13, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    private static Vector128<byte> EveryOtherInt32
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create((byte)0, 1, 2, 3, 8, 9, 10, 11, 255, 255, 255, 255, 255, 255, 255, 255);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Join64<T>(Vector128<T> lower, Vector128<T> upper) =>
        Vector128.Create(lower.GetLower(), upper.GetLower());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Join32<T>(Vector128<T> lower, Vector128<T> upper) =>
        Sse2.IsSupported
            ? Sse2.UnpackLow(lower.AsUInt32(), upper.AsUInt32()).As<uint, T>()
            : Vector128.Create(lower.AsUInt32().ToScalar(), upper.AsUInt32().ToScalar(), 0, 0).As<uint, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Join16<T>(Vector128<T> lower, Vector128<T> upper) =>
        Sse2.IsSupported
            ? Sse2.UnpackLow(lower.AsUInt16(), upper.AsUInt16()).As<ushort, T>()
            : Vector128.CreateScalar(lower.AsUInt16().ToScalar() | ((uint)upper.AsUInt16().ToScalar() << 16)).As<uint, T>();
}
