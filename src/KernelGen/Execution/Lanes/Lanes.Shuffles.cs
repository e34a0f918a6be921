using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

/// <content>The shuffles of Lanes.Structs: all of them inside each 128 bits of a vector, whatever its width.</content>
public static unsafe partial class Lanes
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Rows128(byte* first, nint step) => Vector128.Load((float*)first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector128<float> rows, byte* first, nint step) => rows.Store((float*)first);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector128<float> a, ref Vector128<float> b, ref Vector128<float> c, ref Vector128<float> d)
    {
        Vector128<double> ab = UnpackLow(a, b).AsDouble();
        Vector128<double> cd = UnpackLow(c, d).AsDouble();
        Vector128<double> abHigh = UnpackHigh(a, b).AsDouble();
        Vector128<double> cdHigh = UnpackHigh(c, d).AsDouble();
        a = UnpackLow(ab, cd).AsSingle();
        b = UnpackHigh(ab, cd).AsSingle();
        c = UnpackLow(abHigh, cdHigh).AsSingle();
        d = UnpackHigh(abHigh, cdHigh).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> UnpackLow(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackLow(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(left, right)
        : Vector128.Create(
            left.AsUInt32().GetElement(0),
            right.AsUInt32().GetElement(0),
            left.AsUInt32().GetElement(1),
            right.AsUInt32().GetElement(1)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> UnpackHigh(Vector128<float> left, Vector128<float> right) =>
        Sse.IsSupported ? Sse.UnpackHigh(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(left, right)
        : Vector128.Create(
            left.AsUInt32().GetElement(2),
            right.AsUInt32().GetElement(2),
            left.AsUInt32().GetElement(3),
            right.AsUInt32().GetElement(3)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UnpackLow(Vector128<double> left, Vector128<double> right) =>
        Sse2.IsSupported ? Sse2.UnpackLow(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(left, right)
        : Vector128.Create(
            left.AsUInt64().GetElement(0),
            right.AsUInt64().GetElement(0)).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> UnpackHigh(Vector128<double> left, Vector128<double> right) =>
        Sse2.IsSupported ? Sse2.UnpackHigh(left, right)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(left, right)
        : Vector128.Create(
            left.AsUInt64().GetElement(1),
            right.AsUInt64().GetElement(1)).AsDouble();

    /// <summary>Two lanes of the left and two of the right vector, two bits for each, the lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> Shuffle(Vector128<float> left, Vector128<float> right, [ConstantExpected] byte lanes) =>
        Sse.IsSupported ? Sse.Shuffle(left, right, lanes)
        : Vector128.Create(
            left.AsUInt32().GetElement(lanes & 3),
            left.AsUInt32().GetElement((lanes >> 2) & 3),
            right.AsUInt32().GetElement((lanes >> 4) & 3),
            right.AsUInt32().GetElement((lanes >> 6) & 3)).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Rows256(byte* first, nint step) =>
        Vector256.Create(Rows128(first, step), Rows128(first + step, step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector256<float> rows, byte* first, nint step)
    {
        StoreRows(rows.GetLower(), first, step);
        StoreRows(rows.GetUpper(), first + step, step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector256<float> a, ref Vector256<float> b, ref Vector256<float> c, ref Vector256<float> d)
    {
        Vector256<double> ab = UnpackLow(a, b).AsDouble();
        Vector256<double> cd = UnpackLow(c, d).AsDouble();
        Vector256<double> abHigh = UnpackHigh(a, b).AsDouble();
        Vector256<double> cdHigh = UnpackHigh(c, d).AsDouble();
        a = UnpackLow(ab, cd).AsSingle();
        b = UnpackHigh(ab, cd).AsSingle();
        c = UnpackLow(abHigh, cdHigh).AsSingle();
        d = UnpackHigh(abHigh, cdHigh).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> UnpackLow(Vector256<float> left, Vector256<float> right) =>
        Avx.IsSupported
            ? Avx.UnpackLow(left, right)
            : Vector256.Create(UnpackLow(left.GetLower(), right.GetLower()), UnpackLow(left.GetUpper(), right.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> UnpackHigh(Vector256<float> left, Vector256<float> right) =>
        Avx.IsSupported
            ? Avx.UnpackHigh(left, right)
            : Vector256.Create(UnpackHigh(left.GetLower(), right.GetLower()), UnpackHigh(left.GetUpper(), right.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> UnpackLow(Vector256<double> left, Vector256<double> right) =>
        Avx.IsSupported
            ? Avx.UnpackLow(left, right)
            : Vector256.Create(UnpackLow(left.GetLower(), right.GetLower()), UnpackLow(left.GetUpper(), right.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> UnpackHigh(Vector256<double> left, Vector256<double> right) =>
        Avx.IsSupported
            ? Avx.UnpackHigh(left, right)
            : Vector256.Create(UnpackHigh(left.GetLower(), right.GetLower()), UnpackHigh(left.GetUpper(), right.GetUpper()));

    /// <summary>Two lanes of the left and two of the right vector, two bits for each, the lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Shuffle(Vector256<float> left, Vector256<float> right, [ConstantExpected] byte lanes) =>
        Avx.IsSupported
            ? Avx.Shuffle(left, right, lanes)
            : Vector256.Create(
                Shuffle(left.GetLower(), right.GetLower(), lanes),
                Shuffle(left.GetUpper(), right.GetUpper(), lanes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Rows512(byte* first, nint step) =>
        Vector512.Create(Rows256(first, step), Rows256(first + (2 * step), step));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void StoreRows(Vector512<float> rows, byte* first, nint step)
    {
        StoreRows(rows.GetLower(), first, step);
        StoreRows(rows.GetUpper(), first + (2 * step), step);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Transpose(
        ref Vector512<float> a, ref Vector512<float> b, ref Vector512<float> c, ref Vector512<float> d)
    {
        Vector512<double> ab = UnpackLow(a, b).AsDouble();
        Vector512<double> cd = UnpackLow(c, d).AsDouble();
        Vector512<double> abHigh = UnpackHigh(a, b).AsDouble();
        Vector512<double> cdHigh = UnpackHigh(c, d).AsDouble();
        a = UnpackLow(ab, cd).AsSingle();
        b = UnpackHigh(ab, cd).AsSingle();
        c = UnpackLow(abHigh, cdHigh).AsSingle();
        d = UnpackHigh(abHigh, cdHigh).AsSingle();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UnpackLow(Vector512<float> left, Vector512<float> right) =>
        Avx512F.IsSupported
            ? Avx512F.UnpackLow(left, right)
            : Vector512.Create(UnpackLow(left.GetLower(), right.GetLower()), UnpackLow(left.GetUpper(), right.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> UnpackHigh(Vector512<float> left, Vector512<float> right) =>
        Avx512F.IsSupported
            ? Avx512F.UnpackHigh(left, right)
            : Vector512.Create(UnpackHigh(left.GetLower(), right.GetLower()), UnpackHigh(left.GetUpper(), right.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> UnpackLow(Vector512<double> left, Vector512<double> right) =>
        Avx512F.IsSupported
            ? Avx512F.UnpackLow(left, right)
            : Vector512.Create(UnpackLow(left.GetLower(), right.GetLower()), UnpackLow(left.GetUpper(), right.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> UnpackHigh(Vector512<double> left, Vector512<double> right) =>
        Avx512F.IsSupported
            ? Avx512F.UnpackHigh(left, right)
            : Vector512.Create(UnpackHigh(left.GetLower(), right.GetLower()), UnpackHigh(left.GetUpper(), right.GetUpper()));

    /// <summary>Two lanes of the left and two of the right vector, two bits for each, the lowest first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Shuffle(Vector512<float> left, Vector512<float> right, [ConstantExpected] byte lanes) =>
        Avx512F.IsSupported
            ? Avx512F.Shuffle(left, right, lanes)
            : Vector512.Create(
                Shuffle(left.GetLower(), right.GetLower(), lanes),
                Shuffle(left.GetUpper(), right.GetUpper(), lanes));
}
