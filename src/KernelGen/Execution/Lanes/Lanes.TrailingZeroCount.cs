using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
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
        Avx512CD.VL.IsSupported
            ? Vector128.Create<uint>(32) - LeadingZeroCount(~value & (value - Vector128<uint>.One))
            : PopCount(~value & (value - Vector128<uint>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> TrailingZeroCount(Vector256<uint> value) =>
        Avx512CD.VL.IsSupported
            ? Vector256.Create<uint>(32) - LeadingZeroCount(~value & (value - Vector256<uint>.One))
            : PopCount(~value & (value - Vector256<uint>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> TrailingZeroCount(Vector512<uint> value) =>
        Avx512CD.IsSupported
            ? Vector512.Create<uint>(32) - LeadingZeroCount(~value & (value - Vector512<uint>.One))
            : PopCount(~value & (value - Vector512<uint>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> TrailingZeroCount(Vector128<ulong> value) =>
        Avx512CD.VL.IsSupported
            ? Vector128.Create<ulong>(64) - LeadingZeroCount(~value & (value - Vector128<ulong>.One))
            : PopCount(~value & (value - Vector128<ulong>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> TrailingZeroCount(Vector256<ulong> value) =>
        Avx512CD.VL.IsSupported
            ? Vector256.Create<ulong>(64) - LeadingZeroCount(~value & (value - Vector256<ulong>.One))
            : PopCount(~value & (value - Vector256<ulong>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> TrailingZeroCount(Vector512<ulong> value) =>
        Avx512CD.IsSupported
            ? Vector512.Create<ulong>(64) - LeadingZeroCount(~value & (value - Vector512<ulong>.One))
            : PopCount(~value & (value - Vector512<ulong>.One));

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
        Avx512CD.VL.IsSupported
            ? Vector128.Create<int>(32) - LeadingZeroCount(~value & (value - Vector128<int>.One))
            : PopCount(~value & (value - Vector128<int>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> TrailingZeroCount(Vector256<int> value) =>
        Avx512CD.VL.IsSupported
            ? Vector256.Create<int>(32) - LeadingZeroCount(~value & (value - Vector256<int>.One))
            : PopCount(~value & (value - Vector256<int>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> TrailingZeroCount(Vector512<int> value) =>
        Avx512CD.IsSupported
            ? Vector512.Create<int>(32) - LeadingZeroCount(~value & (value - Vector512<int>.One))
            : PopCount(~value & (value - Vector512<int>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> TrailingZeroCount(Vector128<long> value) =>
        Avx512CD.VL.IsSupported
            ? Vector128.Create<long>(64) - LeadingZeroCount(~value & (value - Vector128<long>.One))
            : PopCount(~value & (value - Vector128<long>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> TrailingZeroCount(Vector256<long> value) =>
        Avx512CD.VL.IsSupported
            ? Vector256.Create<long>(64) - LeadingZeroCount(~value & (value - Vector256<long>.One))
            : PopCount(~value & (value - Vector256<long>.One));

    /// <summary>The number of zero bits below the lowest one of each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> TrailingZeroCount(Vector512<long> value) =>
        Avx512CD.IsSupported
            ? Vector512.Create<long>(64) - LeadingZeroCount(~value & (value - Vector512<long>.One))
            : PopCount(~value & (value - Vector512<long>.One));
}
