using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    private const double TwoTo52 = 4503599627370496.0;

    private const double ThreeTimesTwoTo51 = 6755399441055744.0;

    /// <summary>The low 2 lanes, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ToVector128Double(Vector128<float> value) =>
        Vector128.WidenLower(value);

    /// <summary>The low 2 lanes, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ToVector128Double(Vector128<int> value) =>
        Sse2.IsSupported
            ? Sse2.ConvertToVector128Double(value)
            : Vector128.ConvertToDouble(Vector128.WidenLower(value));

    /// <summary>The low 2 lanes, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ToVector128Double(Vector128<uint> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128Double(value)
            : (ToVector128UInt64(value) | Vector128.Create(TwoTo52).AsUInt64()).AsDouble() - Vector128.Create(TwoTo52);

    /// <summary>Each lane, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToVector256Double(Vector128<float> value) =>
        Avx.IsSupported
            ? Avx.ConvertToVector256Double(value)
            : Vector256.Create(Vector128.WidenLower(value), Vector128.WidenUpper(value));

    /// <summary>Each lane, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToVector256Double(Vector128<int> value) =>
        Avx.IsSupported
            ? Avx.ConvertToVector256Double(value)
            : Vector256.ConvertToDouble(ToVector256Int64(value));

    /// <summary>Each lane, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToVector256Double(Vector128<uint> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector256Double(value)
            : (ToVector256UInt64(value) | Vector256.Create(TwoTo52).AsUInt64()).AsDouble() - Vector256.Create(TwoTo52);

    /// <summary>Each lane, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToVector512Double(Vector256<float> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(value)
            : Vector512.Create(ToVector256Double(value.GetLower()), ToVector256Double(value.GetUpper()));

    /// <summary>Each lane, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToVector512Double(Vector256<int> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(value)
            : Vector512.Create(ToVector256Double(value.GetLower()), ToVector256Double(value.GetUpper()));

    /// <summary>Each lane, exactly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToVector512Double(Vector256<uint> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector512Double(value)
            : (ToVector512UInt64(value) | Vector512.Create(TwoTo52).AsUInt64()).AsDouble() - Vector512.Create(TwoTo52);

    /// <summary>The low 2 lanes truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToVector128Int64(Vector128<float> value) =>
        ToInt64(ToVector128Double(value));

    /// <summary>The low 2 lanes truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ToVector128UInt64(Vector128<float> value) =>
        ToUInt64(ToVector128Double(value));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToVector256Int64(Vector128<float> value) =>
        ToInt64(ToVector256Double(value));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToVector256UInt64(Vector128<float> value) =>
        ToUInt64(ToVector256Double(value));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToVector512Int64(Vector256<float> value) =>
        ToInt64(ToVector512Double(value));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ToVector512UInt64(Vector256<float> value) =>
        ToUInt64(ToVector512Double(value));

    /// <summary>Each lane, in the low 2 lanes, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<double> value) =>
        Sse2.IsSupported
            ? Sse2.ConvertToVector128Single(value)
            : Vector128.Narrow(value, value);

    /// <summary>Each lane, in the low 2 lanes, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<long> value) =>
        Avx512DQ.VL.IsSupported
            ? Avx512DQ.VL.ConvertToVector128Single(value)
            : ToSingle(Vector128.ConvertToDouble(RoundToOdd(value)));

    /// <summary>Each lane, in the low 2 lanes, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<ulong> value) =>
        Avx512DQ.VL.IsSupported
            ? Avx512DQ.VL.ConvertToVector128Single(value)
            : ToSingle(Vector128.ConvertToDouble(RoundToOdd(value)));

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector256<double> value) =>
        Avx.IsSupported
            ? Avx.ConvertToVector128Single(value)
            : Vector128.Narrow(value.GetLower(), value.GetUpper());

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector256<long> value) =>
        Avx512DQ.VL.IsSupported
            ? Avx512DQ.VL.ConvertToVector128Single(value)
            : ToSingle(Vector256.ConvertToDouble(RoundToOdd(value)));

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector256<ulong> value) =>
        Avx512DQ.VL.IsSupported
            ? Avx512DQ.VL.ConvertToVector128Single(value)
            : ToSingle(Vector256.ConvertToDouble(RoundToOdd(value)));

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToSingle(Vector512<double> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256Single(value)
            : Vector256.Create(ToSingle(value.GetLower()), ToSingle(value.GetUpper()));

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToSingle(Vector512<long> value) =>
        Avx512DQ.IsSupported
            ? Avx512DQ.ConvertToVector256Single(value)
            : ToSingle(Vector512.ConvertToDouble(RoundToOdd(value)));

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToSingle(Vector512<ulong> value) =>
        Avx512DQ.IsSupported
            ? Avx512DQ.ConvertToVector256Single(value)
            : ToSingle(Vector512.ConvertToDouble(RoundToOdd(value)));

    /// <summary>Each lane truncated and saturated, in the low 2 lanes; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt32(Vector128<double> value) =>
        TruncateToInt32(Clamp(value, int.MinValue, int.MaxValue));

    /// <summary>Each lane truncated and saturated, in the low 2 lanes; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToUInt32(Vector128<double> value) =>
        TruncateToUInt32(Clamp(value, 0.0, uint.MaxValue));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt32(Vector256<double> value) =>
        TruncateToInt32(Clamp(value, int.MinValue, int.MaxValue));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToUInt32(Vector256<double> value) =>
        TruncateToUInt32(Clamp(value, 0.0, uint.MaxValue));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToInt32(Vector512<double> value) =>
        TruncateToInt32(Clamp(value, int.MinValue, int.MaxValue));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToUInt32(Vector512<double> value) =>
        TruncateToUInt32(Clamp(value, 0.0, uint.MaxValue));

    /// <summary>The integer part, modulo 2³², of lanes within ±2³² (in int after truncation, or one above).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> TruncateToInt32(Vector128<double> value) =>
        Sse2.IsSupported
            ? Sse2.ConvertToVector128Int32WithTruncation(value)
            : ToInt32((Vector128.Truncate(value) + Vector128.Create(ThreeTimesTwoTo51)).AsInt64());

    /// <summary>The integer part, modulo 2³², of lanes within ±2³² (in uint after truncation, or one above).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> TruncateToUInt32(Vector128<double> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128UInt32WithTruncation(value)
            : ToUInt32((Vector128.Truncate(value) + Vector128.Create(TwoTo52)).AsUInt64());

    /// <summary>Each lane brought between two bounds; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Clamp(Vector128<double> value, double lowest, double highest)
    {
        Vector128<double> number = value & Vector128.Equals(value, value);
        return Vector128.MinNative(Vector128.MaxNative(number, Vector128.Create(lowest)), Vector128.Create(highest));
    }

    /// <summary>Beyond 53 bits the low 11 become one sticky bit, so that rounding twice is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> RoundToOdd(Vector128<long> value)
    {
        Vector128<long> low = Vector128.Create(0x7FFL);
        Vector128<long> rounded = Vector128.AndNot(value | ((value & low) + low), low);
        Vector128<ulong> distance = (value + Vector128.Create(1L << 53)).AsUInt64();
        Vector128<ulong> isLarge = Vector128.GreaterThan(distance, Vector128.Create(1UL << 54));
        return Vector128.ConditionalSelect(isLarge.AsInt64(), rounded, value);
    }

    /// <summary>Beyond 53 bits the low 11 become one sticky bit, so that rounding twice is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> RoundToOdd(Vector128<ulong> value)
    {
        Vector128<ulong> low = Vector128.Create(0x7FFUL);
        Vector128<ulong> rounded = Vector128.AndNot(value | ((value & low) + low), low);
        return Vector128.ConditionalSelect(Vector128.GreaterThan(value, Vector128.Create(1UL << 53)), rounded, value);
    }

    /// <summary>The integer part, modulo 2³², of lanes within ±2³² (in int after truncation, or one above).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> TruncateToInt32(Vector256<double> value) =>
        Avx.IsSupported
            ? Avx.ConvertToVector128Int32WithTruncation(value)
            : ToInt32((Vector256.Truncate(value) + Vector256.Create(ThreeTimesTwoTo51)).AsInt64());

    /// <summary>The integer part, modulo 2³², of lanes within ±2³² (in uint after truncation, or one above).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> TruncateToUInt32(Vector256<double> value) =>
        Avx512F.VL.IsSupported
            ? Avx512F.VL.ConvertToVector128UInt32WithTruncation(value)
            : ToUInt32((Vector256.Truncate(value) + Vector256.Create(TwoTo52)).AsUInt64());

    /// <summary>Each lane brought between two bounds; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Clamp(Vector256<double> value, double lowest, double highest)
    {
        Vector256<double> number = value & Vector256.Equals(value, value);
        return Vector256.MinNative(Vector256.MaxNative(number, Vector256.Create(lowest)), Vector256.Create(highest));
    }

    /// <summary>Beyond 53 bits the low 11 become one sticky bit, so that rounding twice is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> RoundToOdd(Vector256<long> value)
    {
        Vector256<long> low = Vector256.Create(0x7FFL);
        Vector256<long> rounded = Vector256.AndNot(value | ((value & low) + low), low);
        Vector256<ulong> distance = (value + Vector256.Create(1L << 53)).AsUInt64();
        Vector256<ulong> isLarge = Vector256.GreaterThan(distance, Vector256.Create(1UL << 54));
        return Vector256.ConditionalSelect(isLarge.AsInt64(), rounded, value);
    }

    /// <summary>Beyond 53 bits the low 11 become one sticky bit, so that rounding twice is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> RoundToOdd(Vector256<ulong> value)
    {
        Vector256<ulong> low = Vector256.Create(0x7FFUL);
        Vector256<ulong> rounded = Vector256.AndNot(value | ((value & low) + low), low);
        return Vector256.ConditionalSelect(Vector256.GreaterThan(value, Vector256.Create(1UL << 53)), rounded, value);
    }

    /// <summary>The integer part, modulo 2³², of lanes within ±2³² (in int after truncation, or one above).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> TruncateToInt32(Vector512<double> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256Int32WithTruncation(value)
            : ToInt32((Vector512.Truncate(value) + Vector512.Create(ThreeTimesTwoTo51)).AsInt64());

    /// <summary>The integer part, modulo 2³², of lanes within ±2³² (in uint after truncation, or one above).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> TruncateToUInt32(Vector512<double> value) =>
        Avx512F.IsSupported
            ? Avx512F.ConvertToVector256UInt32WithTruncation(value)
            : ToUInt32((Vector512.Truncate(value) + Vector512.Create(TwoTo52)).AsUInt64());

    /// <summary>Each lane brought between two bounds; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Clamp(Vector512<double> value, double lowest, double highest)
    {
        Vector512<double> number = value & Vector512.Equals(value, value);
        return Vector512.MinNative(Vector512.MaxNative(number, Vector512.Create(lowest)), Vector512.Create(highest));
    }

    /// <summary>Beyond 53 bits the low 11 become one sticky bit, so that rounding twice is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> RoundToOdd(Vector512<long> value)
    {
        Vector512<long> low = Vector512.Create(0x7FFL);
        Vector512<long> rounded = Vector512.AndNot(value | ((value & low) + low), low);
        Vector512<ulong> distance = (value + Vector512.Create(1L << 53)).AsUInt64();
        Vector512<ulong> isLarge = Vector512.GreaterThan(distance, Vector512.Create(1UL << 54));
        return Vector512.ConditionalSelect(isLarge.AsInt64(), rounded, value);
    }

    /// <summary>Beyond 53 bits the low 11 become one sticky bit, so that rounding twice is exact.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> RoundToOdd(Vector512<ulong> value)
    {
        Vector512<ulong> low = Vector512.Create(0x7FFUL);
        Vector512<ulong> rounded = Vector512.AndNot(value | ((value & low) + low), low);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(value, Vector512.Create(1UL << 53)), rounded, value);
    }
}
