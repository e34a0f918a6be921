using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> PopCount(Vector128<byte> value)
    {
        if (Ssse3.IsSupported)
        {
            Vector128<byte> low = Vector128.Create((byte)0x0F);
            return Ssse3.Shuffle(BitsOfNibbles128, value & low)
                + Ssse3.Shuffle(BitsOfNibbles128, (value.AsUInt16() >>> 4).AsByte() & low);
        }

        Vector128<byte> pairs = value - ((value >>> 1) & Vector128.Create((byte)0x55));
        Vector128<byte> even = Vector128.Create((byte)0x33);
        Vector128<byte> nibbles = (pairs & even) + ((pairs >>> 2) & even);
        return (nibbles + (nibbles >>> 4)) & Vector128.Create((byte)0x0F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> PopCount(Vector256<byte> value)
    {
        if (Avx2.IsSupported)
        {
            Vector256<byte> low = Vector256.Create((byte)0x0F);
            return Avx2.Shuffle(BitsOfNibbles256, value & low)
                + Avx2.Shuffle(BitsOfNibbles256, (value.AsUInt16() >>> 4).AsByte() & low);
        }

        Vector256<byte> pairs = value - ((value >>> 1) & Vector256.Create((byte)0x55));
        Vector256<byte> even = Vector256.Create((byte)0x33);
        Vector256<byte> nibbles = (pairs & even) + ((pairs >>> 2) & even);
        return (nibbles + (nibbles >>> 4)) & Vector256.Create((byte)0x0F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> PopCount(Vector512<byte> value)
    {
        if (Avx512BW.IsSupported)
        {
            Vector512<byte> low = Vector512.Create((byte)0x0F);
            return Avx512BW.Shuffle(BitsOfNibbles512, value & low)
                + Avx512BW.Shuffle(BitsOfNibbles512, (value.AsUInt16() >>> 4).AsByte() & low);
        }

        Vector512<byte> pairs = value - ((value >>> 1) & Vector512.Create((byte)0x55));
        Vector512<byte> even = Vector512.Create((byte)0x33);
        Vector512<byte> nibbles = (pairs & even) + ((pairs >>> 2) & even);
        return (nibbles + (nibbles >>> 4)) & Vector512.Create((byte)0x0F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> PopCount(Vector128<ushort> value)
    {
        Vector128<ushort> count = PopCount(value.AsByte()).AsUInt16();
        return (count + (count >>> 8)) & Vector128.Create((ushort)0x1F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> PopCount(Vector256<ushort> value)
    {
        Vector256<ushort> count = PopCount(value.AsByte()).AsUInt16();
        return (count + (count >>> 8)) & Vector256.Create((ushort)0x1F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> PopCount(Vector512<ushort> value)
    {
        Vector512<ushort> count = PopCount(value.AsByte()).AsUInt16();
        return (count + (count >>> 8)) & Vector512.Create((ushort)0x1F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> PopCount(Vector128<uint> value)
    {
        Vector128<byte> counts = PopCount(value.AsByte());
        if (Ssse3.IsSupported)
        {
            Vector128<short> pairs = Ssse3.MultiplyAddAdjacent(counts, Vector128.Create((sbyte)1));
            return Sse2.MultiplyAddAdjacent(pairs, Vector128.Create((short)1)).AsUInt32();
        }

        Vector128<uint> count = counts.AsUInt32();
        count += count >>> 8;
        count += count >>> 16;
        return count & Vector128.Create(0x3Fu);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> PopCount(Vector256<uint> value)
    {
        Vector256<byte> counts = PopCount(value.AsByte());
        if (Avx2.IsSupported)
        {
            Vector256<short> pairs = Avx2.MultiplyAddAdjacent(counts, Vector256.Create((sbyte)1));
            return Avx2.MultiplyAddAdjacent(pairs, Vector256.Create((short)1)).AsUInt32();
        }

        Vector256<uint> count = counts.AsUInt32();
        count += count >>> 8;
        count += count >>> 16;
        return count & Vector256.Create(0x3Fu);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> PopCount(Vector512<uint> value)
    {
        Vector512<byte> counts = PopCount(value.AsByte());
        if (Avx512BW.IsSupported)
        {
            Vector512<short> pairs = Avx512BW.MultiplyAddAdjacent(counts, Vector512.Create((sbyte)1));
            return Avx512BW.MultiplyAddAdjacent(pairs, Vector512.Create((short)1)).AsUInt32();
        }

        Vector512<uint> count = counts.AsUInt32();
        count += count >>> 8;
        count += count >>> 16;
        return count & Vector512.Create(0x3Fu);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> PopCount(Vector128<ulong> value)
    {
        Vector128<byte> counts = PopCount(value.AsByte());
        if (Sse2.IsSupported)
            return Sse2.SumAbsoluteDifferences(counts, Vector128<byte>.Zero).AsUInt64();
        Vector128<ulong> count = counts.AsUInt64();
        count += count >>> 8;
        count += count >>> 16;
        count += count >>> 32;
        return count & Vector128.Create(0x7FUL);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> PopCount(Vector256<ulong> value)
    {
        Vector256<byte> counts = PopCount(value.AsByte());
        if (Avx2.IsSupported)
            return Avx2.SumAbsoluteDifferences(counts, Vector256<byte>.Zero).AsUInt64();
        Vector256<ulong> count = counts.AsUInt64();
        count += count >>> 8;
        count += count >>> 16;
        count += count >>> 32;
        return count & Vector256.Create(0x7FUL);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> PopCount(Vector512<ulong> value)
    {
        Vector512<byte> counts = PopCount(value.AsByte());
        if (Avx512BW.IsSupported)
            return Avx512BW.SumAbsoluteDifferences(counts, Vector512<byte>.Zero).AsUInt64();
        Vector512<ulong> count = counts.AsUInt64();
        count += count >>> 8;
        count += count >>> 16;
        count += count >>> 32;
        return count & Vector512.Create(0x7FUL);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> PopCount(Vector128<sbyte> value) =>
        PopCount(value.AsByte()).AsSByte();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> PopCount(Vector256<sbyte> value) =>
        PopCount(value.AsByte()).AsSByte();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> PopCount(Vector512<sbyte> value) =>
        PopCount(value.AsByte()).AsSByte();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> PopCount(Vector128<short> value) =>
        PopCount(value.AsUInt16()).AsInt16();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> PopCount(Vector256<short> value) =>
        PopCount(value.AsUInt16()).AsInt16();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> PopCount(Vector512<short> value) =>
        PopCount(value.AsUInt16()).AsInt16();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> PopCount(Vector128<int> value) =>
        PopCount(value.AsUInt32()).AsInt32();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> PopCount(Vector256<int> value) =>
        PopCount(value.AsUInt32()).AsInt32();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> PopCount(Vector512<int> value) =>
        PopCount(value.AsUInt32()).AsInt32();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> PopCount(Vector128<long> value) =>
        PopCount(value.AsUInt64()).AsInt64();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> PopCount(Vector256<long> value) =>
        PopCount(value.AsUInt64()).AsInt64();

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> PopCount(Vector512<long> value) =>
        PopCount(value.AsUInt64()).AsInt64();

    /// <summary>The number of one bits of 0 to 15, byte by byte, for each 128 bits.</summary>
    private static Vector128<byte> BitsOfNibbles128
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0x0302_0201_0201_0100UL, 0x0403_0302_0302_0201UL).AsByte();
    }

    private static Vector256<byte> BitsOfNibbles256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(
            0x0302_0201_0201_0100UL, 0x0403_0302_0302_0201UL,
            0x0302_0201_0201_0100UL, 0x0403_0302_0302_0201UL).AsByte();
    }

    private static Vector512<byte> BitsOfNibbles512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0302_0201_0201_0100UL, 0x0403_0302_0302_0201UL,
            0x0302_0201_0201_0100UL, 0x0403_0302_0302_0201UL,
            0x0302_0201_0201_0100UL, 0x0403_0302_0302_0201UL,
            0x0302_0201_0201_0100UL, 0x0403_0302_0302_0201UL).AsByte();
    }
}
