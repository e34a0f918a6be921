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
        Vector128.ConvertToUInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> ToInt64(Vector128<double> value) =>
        Vector128.ConvertToInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> ToUInt64(Vector128<double> value) =>
        Vector128.ConvertToUInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> ToInt32(Vector256<float> value) =>
        Vector256.ConvertToInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> ToUInt32(Vector256<float> value) =>
        Vector256.ConvertToUInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> ToInt64(Vector256<double> value) =>
        Vector256.ConvertToInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> ToUInt64(Vector256<double> value) =>
        Vector256.ConvertToUInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> ToInt32(Vector512<float> value) =>
        Vector512.ConvertToInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> ToUInt32(Vector512<float> value) =>
        Vector512.ConvertToUInt32(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> ToInt64(Vector512<double> value) =>
        Vector512.ConvertToInt64(value);

    /// <summary>Each lane truncated and saturated; NaN gives 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> ToUInt64(Vector512<double> value) =>
        Vector512.ConvertToUInt64(value);
}
