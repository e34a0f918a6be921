using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<int> value) =>
        Vector128.ConvertToSingle(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> ToSingle(Vector128<uint> value) =>
        Vector128.ConvertToSingle(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ToDouble(Vector128<long> value) =>
        Vector128.ConvertToDouble(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> ToDouble(Vector128<ulong> value) =>
        Vector128.ConvertToDouble(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToSingle(Vector256<int> value) =>
        Vector256.ConvertToSingle(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> ToSingle(Vector256<uint> value) =>
        Vector256.ConvertToSingle(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector256<long> value) =>
        Vector256.ConvertToDouble(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> ToDouble(Vector256<ulong> value) =>
        Vector256.ConvertToDouble(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ToSingle(Vector512<int> value) =>
        Vector512.ConvertToSingle(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> ToSingle(Vector512<uint> value) =>
        Vector512.ConvertToSingle(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToDouble(Vector512<long> value) =>
        Vector512.ConvertToDouble(value);

    /// <summary>Each lane, correctly rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> ToDouble(Vector512<ulong> value) =>
        Vector512.ConvertToDouble(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> ToInt32(Vector128<float> value) =>
        Vector128.ConvertToInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> ToUInt32(Vector128<float> value) =>
        Sse41.IsSupported && !Avx512F.VL.IsSupported
            ? SaturateToUInt32(value)
            : Vector128.ConvertToUInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToInt64(Vector128<double> value) =>
        Sse41.IsSupported && !Avx512DQ.VL.IsSupported
            ? SaturateToInt64(value)
            : Vector128.ConvertToInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ToUInt64(Vector128<double> value) =>
        Sse41.IsSupported && !Avx512DQ.VL.IsSupported
            ? SaturateToUInt64(value)
            : Vector128.ConvertToUInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToInt32(Vector256<float> value) =>
        Vector256.ConvertToInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToUInt32(Vector256<float> value) =>
        Avx2.IsSupported && !Avx512F.VL.IsSupported
            ? SaturateToUInt32(value)
            : Vector256.ConvertToUInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToInt64(Vector256<double> value) =>
        Avx2.IsSupported && !Avx512DQ.VL.IsSupported
            ? SaturateToInt64(value)
            : Vector256.ConvertToInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToUInt64(Vector256<double> value) =>
        Avx2.IsSupported && !Avx512DQ.VL.IsSupported
            ? SaturateToUInt64(value)
            : Vector256.ConvertToUInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ToInt32(Vector512<float> value) =>
        Vector512.ConvertToInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ToUInt32(Vector512<float> value) =>
        Avx512F.IsSupported
            ? Vector512.ConvertToUInt32(value)
            : Vector512.Create(ToUInt32(value.GetLower()), ToUInt32(value.GetUpper()));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToInt64(Vector512<double> value) =>
        Avx512F.IsSupported
            ? Vector512.ConvertToInt64(value)
            : Vector512.Create(ToInt64(value.GetLower()), ToInt64(value.GetUpper()));

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ToUInt64(Vector512<double> value) =>
        Avx512F.IsSupported
            ? Vector512.ConvertToUInt64(value)
            : Vector512.Create(ToUInt64(value.GetLower()), ToUInt64(value.GetUpper()));

    /// <summary>
    /// From 2³¹ on the first conversion gives 2³¹, to which the second adds what lies above.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<uint> SaturateToUInt32(Vector128<float> value)
    {
        Vector128<float> positive = Sse.Max(value, Vector128<float>.Zero);
        Vector128<int> low = Sse2.ConvertToVector128Int32WithTruncation(positive);
        Vector128<int> high = Sse2.ConvertToVector128Int32WithTruncation(positive - Vector128.Create(2147483648f));
        Vector128<float> isTooLarge = Vector128.GreaterThanOrEqual(positive, Vector128.Create(4294967296f));
        return (low | (high & (low >> 31)) | isTooLarge.AsInt32()).AsUInt32();
    }

    /// <summary>The upper and the lower half, each from the low bits of a double of known exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<long> SaturateToInt64(Vector128<double> value)
    {
        Vector128<double> number = value & Vector128.Equals(value, value);
        Vector128<double> bounded = Vector128.MaxNative(number, Vector128.Create(-9223372036854775808.0));
        Vector128<double> whole = Vector128.Truncate(bounded);
        Vector128<double> high = Vector128.Floor(whole * Vector128.Create(1 / 4294967296.0));
        Vector128<double> low = whole - high * Vector128.Create(4294967296.0);
        Vector128<long> upper = (high + Vector128.Create(ThreeTimesTwoTo51)).AsInt64() << 32;
        Vector128<long> lower = ((low + Vector128.Create(TwoTo52)) ^ Vector128.Create(TwoTo52)).AsInt64();
        Vector128<double> isTooLarge = Vector128.GreaterThanOrEqual(value, Vector128.Create(9223372036854775808.0));
        return Vector128.ConditionalSelect(isTooLarge.AsInt64(), Vector128.Create(long.MaxValue), upper | lower);
    }

    /// <summary>The upper and the lower half, each from the low bits of a double of known exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> SaturateToUInt64(Vector128<double> value)
    {
        Vector128<double> whole = Vector128.Truncate(Sse2.Max(value, Vector128<double>.Zero));
        Vector128<double> high = Vector128.Floor(whole * Vector128.Create(1 / 4294967296.0));
        Vector128<double> low = whole - high * Vector128.Create(4294967296.0);
        Vector128<ulong> upper = (high + Vector128.Create(TwoTo52)).AsUInt64() << 32;
        Vector128<ulong> lower = ((low + Vector128.Create(TwoTo52)) ^ Vector128.Create(TwoTo52)).AsUInt64();
        return upper | lower | Vector128.GreaterThanOrEqual(value, Vector128.Create(18446744073709551616.0)).AsUInt64();
    }

    /// <summary>
    /// From 2³¹ on the first conversion gives 2³¹, to which the second adds what lies above.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<uint> SaturateToUInt32(Vector256<float> value)
    {
        Vector256<float> positive = Avx.Max(value, Vector256<float>.Zero);
        Vector256<int> low = Avx.ConvertToVector256Int32WithTruncation(positive);
        Vector256<int> high = Avx.ConvertToVector256Int32WithTruncation(positive - Vector256.Create(2147483648f));
        Vector256<float> isTooLarge = Vector256.GreaterThanOrEqual(positive, Vector256.Create(4294967296f));
        return (low | (high & (low >> 31)) | isTooLarge.AsInt32()).AsUInt32();
    }

    /// <summary>The upper and the lower half, each from the low bits of a double of known exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<long> SaturateToInt64(Vector256<double> value)
    {
        Vector256<double> number = value & Vector256.Equals(value, value);
        Vector256<double> bounded = Vector256.MaxNative(number, Vector256.Create(-9223372036854775808.0));
        Vector256<double> whole = Vector256.Truncate(bounded);
        Vector256<double> high = Vector256.Floor(whole * Vector256.Create(1 / 4294967296.0));
        Vector256<double> low = whole - high * Vector256.Create(4294967296.0);
        Vector256<long> upper = (high + Vector256.Create(ThreeTimesTwoTo51)).AsInt64() << 32;
        Vector256<long> lower = ((low + Vector256.Create(TwoTo52)) ^ Vector256.Create(TwoTo52)).AsInt64();
        Vector256<double> isTooLarge = Vector256.GreaterThanOrEqual(value, Vector256.Create(9223372036854775808.0));
        return Vector256.ConditionalSelect(isTooLarge.AsInt64(), Vector256.Create(long.MaxValue), upper | lower);
    }

    /// <summary>The upper and the lower half, each from the low bits of a double of known exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> SaturateToUInt64(Vector256<double> value)
    {
        Vector256<double> whole = Vector256.Truncate(Avx.Max(value, Vector256<double>.Zero));
        Vector256<double> high = Vector256.Floor(whole * Vector256.Create(1 / 4294967296.0));
        Vector256<double> low = whole - high * Vector256.Create(4294967296.0);
        Vector256<ulong> upper = (high + Vector256.Create(TwoTo52)).AsUInt64() << 32;
        Vector256<ulong> lower = ((low + Vector256.Create(TwoTo52)) ^ Vector256.Create(TwoTo52)).AsUInt64();
        return upper | lower | Vector256.GreaterThanOrEqual(value, Vector256.Create(18446744073709551616.0)).AsUInt64();
    }
}
