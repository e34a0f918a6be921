using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LeadingZeroCount(Vector128<byte> value)
    {
        if (Ssse3.IsSupported)
        {
            Vector128<byte> low = Vector128.Create((byte)0x0F);
            Vector128<byte> high = (value.AsUInt16() >>> 4).AsByte() & low;
            Vector128<byte> below = Ssse3.Shuffle(ZerosAboveNibbles128, value & low);
            return Ssse3.Shuffle(ZerosAboveNibbles128, high) + (below & Vector128.Equals(high, Vector128<byte>.Zero));
        }

        Vector128<ushort> pairs = value.AsUInt16();
        Vector128<ushort> upper = LeadingZeroCount(pairs | Vector128.Create((ushort)0xFF));
        Vector128<ushort> lower = LeadingZeroCount((pairs << 8) | Vector128.Create((ushort)0x80));
        return ((upper << 8) | lower).AsByte();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<byte> LeadingZeroCount(Vector256<byte> value)
    {
        if (Avx2.IsSupported)
        {
            Vector256<byte> low = Vector256.Create((byte)0x0F);
            Vector256<byte> high = (value.AsUInt16() >>> 4).AsByte() & low;
            Vector256<byte> below = Avx2.Shuffle(ZerosAboveNibbles256, value & low);
            return Avx2.Shuffle(ZerosAboveNibbles256, high) + (below & Vector256.Equals(high, Vector256<byte>.Zero));
        }

        Vector256<ushort> pairs = value.AsUInt16();
        Vector256<ushort> upper = LeadingZeroCount(pairs | Vector256.Create((ushort)0xFF));
        Vector256<ushort> lower = LeadingZeroCount((pairs << 8) | Vector256.Create((ushort)0x80));
        return ((upper << 8) | lower).AsByte();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<byte> LeadingZeroCount(Vector512<byte> value)
    {
        if (Avx512BW.IsSupported)
        {
            Vector512<byte> low = Vector512.Create((byte)0x0F);
            Vector512<byte> high = (value.AsUInt16() >>> 4).AsByte() & low;
            Vector512<byte> below = Avx512BW.Shuffle(ZerosAboveNibbles512, value & low);
            return Avx512BW.Shuffle(ZerosAboveNibbles512, high) + (below & Vector512.Equals(high, Vector512<byte>.Zero));
        }

        Vector512<ushort> pairs = value.AsUInt16();
        Vector512<ushort> upper = LeadingZeroCount(pairs | Vector512.Create((ushort)0xFF));
        Vector512<ushort> lower = LeadingZeroCount((pairs << 8) | Vector512.Create((ushort)0x80));
        return ((upper << 8) | lower).AsByte();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ushort> LeadingZeroCount(Vector128<ushort> value)
    {
        Vector128<uint> pairs = value.AsUInt32();
        Vector128<uint> upper = LeadingZeroCount(pairs | Vector128.Create(0xFFFFu));
        Vector128<uint> lower = LeadingZeroCount((pairs << 16) | Vector128.Create(0x8000u));
        return ((upper << 16) | lower).AsUInt16();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ushort> LeadingZeroCount(Vector256<ushort> value)
    {
        Vector256<uint> pairs = value.AsUInt32();
        Vector256<uint> upper = LeadingZeroCount(pairs | Vector256.Create(0xFFFFu));
        Vector256<uint> lower = LeadingZeroCount((pairs << 16) | Vector256.Create(0x8000u));
        return ((upper << 16) | lower).AsUInt16();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ushort> LeadingZeroCount(Vector512<ushort> value)
    {
        Vector512<uint> pairs = value.AsUInt32();
        Vector512<uint> upper = LeadingZeroCount(pairs | Vector512.Create(0xFFFFu));
        Vector512<uint> lower = LeadingZeroCount((pairs << 16) | Vector512.Create(0x8000u));
        return ((upper << 16) | lower).AsUInt16();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> LeadingZeroCount(Vector128<uint> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);

        // The exponent as a float tells; clearing the bit after the highest keeps rounding from carrying into it.
        Vector128<float> power = Vector128.ConvertToSingle((value & ~(value >>> 1)).AsInt32());
        Vector128<int> count = Vector128.Create(158) - (power.AsUInt32() >>> 23).AsInt32();
        return Vector128.Max(Vector128.Min(count, Vector128.Create(32)), Vector128<int>.Zero).AsUInt32();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> LeadingZeroCount(Vector256<uint> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);

        // The exponent as a float tells; clearing the bit after the highest keeps rounding from carrying into it.
        Vector256<float> power = Vector256.ConvertToSingle((value & ~(value >>> 1)).AsInt32());
        Vector256<int> count = Vector256.Create(158) - (power.AsUInt32() >>> 23).AsInt32();
        return Vector256.Max(Vector256.Min(count, Vector256.Create(32)), Vector256<int>.Zero).AsUInt32();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> LeadingZeroCount(Vector512<uint> value)
    {
        if (Avx512CD.IsSupported)
            return Avx512CD.LeadingZeroCount(value);

        // The exponent as a float tells; clearing the bit after the highest keeps rounding from carrying into it.
        Vector512<float> power = Vector512.ConvertToSingle((value & ~(value >>> 1)).AsInt32());
        Vector512<int> count = Vector512.Create(158) - (power.AsUInt32() >>> 23).AsInt32();
        return Vector512.Max(Vector512.Min(count, Vector512.Create(32)), Vector512<int>.Zero).AsUInt32();
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> LeadingZeroCount(Vector128<ulong> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);

        Vector128<ulong> halves = LeadingZeroCount(value.AsUInt32()).AsUInt64();
        Vector128<ulong> upper = halves >>> 32;
        Vector128<ulong> lower = halves & Vector128.Create((ulong)uint.MaxValue);
        return upper + (lower & Vector128.Equals(upper, Vector128.Create(32UL)));
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> LeadingZeroCount(Vector256<ulong> value)
    {
        if (Avx512CD.VL.IsSupported)
            return Avx512CD.VL.LeadingZeroCount(value);

        Vector256<ulong> halves = LeadingZeroCount(value.AsUInt32()).AsUInt64();
        Vector256<ulong> upper = halves >>> 32;
        Vector256<ulong> lower = halves & Vector256.Create((ulong)uint.MaxValue);
        return upper + (lower & Vector256.Equals(upper, Vector256.Create(32UL)));
    }

    /// <summary>The number of zero bits above the highest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> LeadingZeroCount(Vector512<ulong> value)
    {
        if (Avx512CD.IsSupported)
            return Avx512CD.LeadingZeroCount(value);

        Vector512<ulong> halves = LeadingZeroCount(value.AsUInt32()).AsUInt64();
        Vector512<ulong> upper = halves >>> 32;
        Vector512<ulong> lower = halves & Vector512.Create((ulong)uint.MaxValue);
        return upper + (lower & Vector512.Equals(upper, Vector512.Create(32UL)));
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

    /// <summary>The number of zero bits above the highest one of 0 to 15 in four bits, for each 128 bits.</summary>
    private static Vector128<byte> ZerosAboveNibbles128
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128.Create(0x0101_0101_0202_0304UL, 0UL).AsByte();
    }

    private static Vector256<byte> ZerosAboveNibbles256
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256.Create(
            0x0101_0101_0202_0304UL, 0UL,
            0x0101_0101_0202_0304UL, 0UL).AsByte();
    }

    private static Vector512<byte> ZerosAboveNibbles512
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512.Create(
            0x0101_0101_0202_0304UL, 0UL,
            0x0101_0101_0202_0304UL, 0UL,
            0x0101_0101_0202_0304UL, 0UL,
            0x0101_0101_0202_0304UL, 0UL).AsByte();
    }
}
