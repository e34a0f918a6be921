using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> GatherVector128(byte* source, int length, Vector128<int> index) =>
        Avx2.IsSupported && length >= 4
            ? ToByte(GatherBytes(source, length, index))
            : GatherEach<byte, Vector128<int>, Vector128<byte>>(source, length, index);

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 8 on are zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> GatherVector128(byte* source, int length, Vector256<int> index) =>
        Avx2.IsSupported && length >= 4
            ? ToByte(GatherBytes(source, length, index))
            : GatherEach<byte, Vector256<int>, Vector128<byte>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> GatherVector128(byte* source, int length, Vector512<int> index) =>
        Avx2.IsSupported && length >= 4
            ? ToByte(Vector512.Create(
                GatherBytes(source, length, index.GetLower()),
                GatherBytes(source, length, index.GetUpper())))
            : GatherEach<byte, Vector512<int>, Vector128<byte>>(source, length, index);

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> GatherVector128(sbyte* source, int length, Vector128<int> index) =>
        Avx2.IsSupported && length >= 4
            ? ToByte(GatherBytes((byte*)source, length, index)).AsSByte()
            : GatherEach<sbyte, Vector128<int>, Vector128<sbyte>>(source, length, index);

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 8 on are zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> GatherVector128(sbyte* source, int length, Vector256<int> index) =>
        Avx2.IsSupported && length >= 4
            ? ToByte(GatherBytes((byte*)source, length, index)).AsSByte()
            : GatherEach<sbyte, Vector256<int>, Vector128<sbyte>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> GatherVector128(sbyte* source, int length, Vector512<int> index) =>
        Avx2.IsSupported && length >= 4
            ? ToByte(Vector512.Create(
                GatherBytes((byte*)source, length, index.GetLower()),
                GatherBytes((byte*)source, length, index.GetUpper()))).AsSByte()
            : GatherEach<sbyte, Vector512<int>, Vector128<sbyte>>(source, length, index);

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> GatherVector128(short* source, int length, Vector128<int> index) =>
        Avx2.IsSupported && length >= 2
            ? ToUInt16(GatherShorts((ushort*)source, length, index)).AsInt16()
            : GatherEach<short, Vector128<int>, Vector128<short>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> GatherVector128(short* source, int length, Vector256<int> index) =>
        Avx2.IsSupported && length >= 2
            ? ToUInt16(GatherShorts((ushort*)source, length, index)).AsInt16()
            : GatherEach<short, Vector256<int>, Vector128<short>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> GatherVector256(short* source, int length, Vector512<int> index) =>
        Avx2.IsSupported && length >= 2
            ? ToUInt16(Vector512.Create(
                GatherShorts((ushort*)source, length, index.GetLower()),
                GatherShorts((ushort*)source, length, index.GetUpper()))).AsInt16()
            : GatherEach<short, Vector512<int>, Vector256<short>>(source, length, index);

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> GatherVector128(ushort* source, int length, Vector128<int> index) =>
        Avx2.IsSupported && length >= 2
            ? ToUInt16(GatherShorts(source, length, index))
            : GatherEach<ushort, Vector128<int>, Vector128<ushort>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> GatherVector128(ushort* source, int length, Vector256<int> index) =>
        Avx2.IsSupported && length >= 2
            ? ToUInt16(GatherShorts(source, length, index))
            : GatherEach<ushort, Vector256<int>, Vector128<ushort>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> GatherVector256(ushort* source, int length, Vector512<int> index) =>
        Avx2.IsSupported && length >= 2
            ? ToUInt16(Vector512.Create(
                GatherShorts(source, length, index.GetLower()),
                GatherShorts(source, length, index.GetUpper())))
            : GatherEach<ushort, Vector512<int>, Vector256<ushort>>(source, length, index);

    /// <summary>Reads four bytes at once, from where they lie inside; the wanted one is in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> GatherBytes(byte* source, int length, Vector128<int> index)
    {
        Vector128<int> start = Vector128.Min(index.AsUInt32(), Vector128.Create((uint)length - 4)).AsInt32();
        Vector128<int> read = Avx2.GatherMaskVector128(
            Vector128<int>.Zero, (int*)source, start, InRange(index, length), 1);
        return Avx2.ShiftRightLogicalVariable(read, ((index - start) << 3).AsUInt32()).AsUInt32();
    }

    /// <summary>Reads four bytes at once, from where they lie inside; the wanted one is in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> GatherBytes(byte* source, int length, Vector256<int> index)
    {
        Vector256<int> start = Vector256.Min(index.AsUInt32(), Vector256.Create((uint)length - 4)).AsInt32();
        Vector256<int> read = Avx2.GatherMaskVector256(
            Vector256<int>.Zero, (int*)source, start, InRange(index, length), 1);
        return Avx2.ShiftRightLogicalVariable(read, ((index - start) << 3).AsUInt32()).AsUInt32();
    }

    /// <summary>Reads two elements at once, from where they lie inside; the wanted one is in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> GatherShorts(ushort* source, int length, Vector128<int> index)
    {
        Vector128<int> start = Vector128.Min(index.AsUInt32(), Vector128.Create((uint)length - 2)).AsInt32();
        Vector128<int> read = Avx2.GatherMaskVector128(
            Vector128<int>.Zero, (int*)source, start, InRange(index, length), 2);
        return Avx2.ShiftRightLogicalVariable(read, ((index - start) << 4).AsUInt32()).AsUInt32();
    }

    /// <summary>Reads two elements at once, from where they lie inside; the wanted one is in the low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> GatherShorts(ushort* source, int length, Vector256<int> index)
    {
        Vector256<int> start = Vector256.Min(index.AsUInt32(), Vector256.Create((uint)length - 2)).AsInt32();
        Vector256<int> read = Avx2.GatherMaskVector256(
            Vector256<int>.Zero, (int*)source, start, InRange(index, length), 2);
        return Avx2.ShiftRightLogicalVariable(read, ((index - start) << 4).AsUInt32()).AsUInt32();
    }
}
