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
        Vector128<byte> pairs = value - ((value >>> 1) & Vector128.Create((byte)0x55));
        Vector128<byte> nibbles = (pairs & Vector128.Create((byte)0x33)) + ((pairs >>> 2) & Vector128.Create((byte)0x33));
        return (nibbles + (nibbles >>> 4)) & Vector128.Create((byte)0x0F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> PopCount(Vector256<byte> value)
    {
        Vector256<byte> pairs = value - ((value >>> 1) & Vector256.Create((byte)0x55));
        Vector256<byte> nibbles = (pairs & Vector256.Create((byte)0x33)) + ((pairs >>> 2) & Vector256.Create((byte)0x33));
        return (nibbles + (nibbles >>> 4)) & Vector256.Create((byte)0x0F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> PopCount(Vector512<byte> value)
    {
        Vector512<byte> pairs = value - ((value >>> 1) & Vector512.Create((byte)0x55));
        Vector512<byte> nibbles = (pairs & Vector512.Create((byte)0x33)) + ((pairs >>> 2) & Vector512.Create((byte)0x33));
        return (nibbles + (nibbles >>> 4)) & Vector512.Create((byte)0x0F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> PopCount(Vector128<ushort> value)
    {
        Vector128<ushort> count = PopCount(value.AsByte()).AsUInt16();
        count += count >>> 8;
        return count & Vector128.Create((ushort)0x1F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> PopCount(Vector256<ushort> value)
    {
        Vector256<ushort> count = PopCount(value.AsByte()).AsUInt16();
        count += count >>> 8;
        return count & Vector256.Create((ushort)0x1F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> PopCount(Vector512<ushort> value)
    {
        Vector512<ushort> count = PopCount(value.AsByte()).AsUInt16();
        count += count >>> 8;
        return count & Vector512.Create((ushort)0x1F);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> PopCount(Vector128<uint> value)
    {
        Vector128<uint> count = PopCount(value.AsByte()).AsUInt32();
        count += count >>> 8;
        count += count >>> 16;
        return count & Vector128.Create(0x3Fu);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> PopCount(Vector256<uint> value)
    {
        Vector256<uint> count = PopCount(value.AsByte()).AsUInt32();
        count += count >>> 8;
        count += count >>> 16;
        return count & Vector256.Create(0x3Fu);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> PopCount(Vector512<uint> value)
    {
        Vector512<uint> count = PopCount(value.AsByte()).AsUInt32();
        count += count >>> 8;
        count += count >>> 16;
        return count & Vector512.Create(0x3Fu);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> PopCount(Vector128<ulong> value)
    {
        Vector128<ulong> count = PopCount(value.AsByte()).AsUInt64();
        count += count >>> 8;
        count += count >>> 16;
        count += count >>> 32;
        return count & Vector128.Create(0x7FUL);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> PopCount(Vector256<ulong> value)
    {
        Vector256<ulong> count = PopCount(value.AsByte()).AsUInt64();
        count += count >>> 8;
        count += count >>> 16;
        count += count >>> 32;
        return count & Vector256.Create(0x7FUL);
    }

    /// <summary>The number of one bits of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> PopCount(Vector512<ulong> value)
    {
        Vector512<ulong> count = PopCount(value.AsByte()).AsUInt64();
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

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LeadingZeroCount(Vector128<byte> value)
    {
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> LeadingZeroCount(Vector256<byte> value)
    {
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LeadingZeroCount(Vector512<byte> value)
    {
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> LeadingZeroCount(Vector128<ushort> value)
    {
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> LeadingZeroCount(Vector256<ushort> value)
    {
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> LeadingZeroCount(Vector512<ushort> value)
    {
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LeadingZeroCount(Vector128<uint> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        value |= value >>> 16;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LeadingZeroCount(Vector256<uint> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        value |= value >>> 16;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LeadingZeroCount(Vector512<uint> value)
    {
        if (Avx512CD.IsSupported)
            return Avx512CD.LeadingZeroCount(value);
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        value |= value >>> 16;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> LeadingZeroCount(Vector128<ulong> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        value |= value >>> 16;
        value |= value >>> 32;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> LeadingZeroCount(Vector256<ulong> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        value |= value >>> 16;
        value |= value >>> 32;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> LeadingZeroCount(Vector512<ulong> value)
    {
        if (Avx512CD.IsSupported)
            return Avx512CD.LeadingZeroCount(value);
        value |= value >>> 1;
        value |= value >>> 2;
        value |= value >>> 4;
        value |= value >>> 8;
        value |= value >>> 16;
        value |= value >>> 32;
        return PopCount(~value);
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> LeadingZeroCount(Vector128<sbyte> value) =>
        LeadingZeroCount(value.AsByte()).AsSByte();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> LeadingZeroCount(Vector256<sbyte> value) =>
        LeadingZeroCount(value.AsByte()).AsSByte();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> LeadingZeroCount(Vector512<sbyte> value) =>
        LeadingZeroCount(value.AsByte()).AsSByte();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> LeadingZeroCount(Vector128<short> value) =>
        LeadingZeroCount(value.AsUInt16()).AsInt16();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> LeadingZeroCount(Vector256<short> value) =>
        LeadingZeroCount(value.AsUInt16()).AsInt16();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> LeadingZeroCount(Vector512<short> value) =>
        LeadingZeroCount(value.AsUInt16()).AsInt16();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> LeadingZeroCount(Vector128<int> value) =>
        LeadingZeroCount(value.AsUInt32()).AsInt32();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> LeadingZeroCount(Vector256<int> value) =>
        LeadingZeroCount(value.AsUInt32()).AsInt32();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> LeadingZeroCount(Vector512<int> value) =>
        LeadingZeroCount(value.AsUInt32()).AsInt32();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> LeadingZeroCount(Vector128<long> value) =>
        LeadingZeroCount(value.AsUInt64()).AsInt64();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> LeadingZeroCount(Vector256<long> value) =>
        LeadingZeroCount(value.AsUInt64()).AsInt64();

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> LeadingZeroCount(Vector512<long> value) =>
        LeadingZeroCount(value.AsUInt64()).AsInt64();

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> TrailingZeroCount(Vector128<byte> value) =>
        PopCount(~value & (value - Vector128<byte>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> TrailingZeroCount(Vector256<byte> value) =>
        PopCount(~value & (value - Vector256<byte>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> TrailingZeroCount(Vector512<byte> value) =>
        PopCount(~value & (value - Vector512<byte>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> TrailingZeroCount(Vector128<ushort> value) =>
        PopCount(~value & (value - Vector128<ushort>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> TrailingZeroCount(Vector256<ushort> value) =>
        PopCount(~value & (value - Vector256<ushort>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> TrailingZeroCount(Vector512<ushort> value) =>
        PopCount(~value & (value - Vector512<ushort>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> TrailingZeroCount(Vector128<uint> value) =>
        PopCount(~value & (value - Vector128<uint>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> TrailingZeroCount(Vector256<uint> value) =>
        PopCount(~value & (value - Vector256<uint>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> TrailingZeroCount(Vector512<uint> value) =>
        PopCount(~value & (value - Vector512<uint>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> TrailingZeroCount(Vector128<ulong> value) =>
        PopCount(~value & (value - Vector128<ulong>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> TrailingZeroCount(Vector256<ulong> value) =>
        PopCount(~value & (value - Vector256<ulong>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> TrailingZeroCount(Vector512<ulong> value) =>
        PopCount(~value & (value - Vector512<ulong>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<sbyte> TrailingZeroCount(Vector128<sbyte> value) =>
        PopCount(~value & (value - Vector128<sbyte>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<sbyte> TrailingZeroCount(Vector256<sbyte> value) =>
        PopCount(~value & (value - Vector256<sbyte>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<sbyte> TrailingZeroCount(Vector512<sbyte> value) =>
        PopCount(~value & (value - Vector512<sbyte>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<short> TrailingZeroCount(Vector128<short> value) =>
        PopCount(~value & (value - Vector128<short>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> TrailingZeroCount(Vector256<short> value) =>
        PopCount(~value & (value - Vector256<short>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<short> TrailingZeroCount(Vector512<short> value) =>
        PopCount(~value & (value - Vector512<short>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> TrailingZeroCount(Vector128<int> value) =>
        PopCount(~value & (value - Vector128<int>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> TrailingZeroCount(Vector256<int> value) =>
        PopCount(~value & (value - Vector256<int>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> TrailingZeroCount(Vector512<int> value) =>
        PopCount(~value & (value - Vector512<int>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> TrailingZeroCount(Vector128<long> value) =>
        PopCount(~value & (value - Vector128<long>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> TrailingZeroCount(Vector256<long> value) =>
        PopCount(~value & (value - Vector256<long>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> TrailingZeroCount(Vector512<long> value) =>
        PopCount(~value & (value - Vector512<long>.One));
}
