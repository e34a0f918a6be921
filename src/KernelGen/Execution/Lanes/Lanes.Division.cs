using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>The quotient of each lane; x / 0 is 0, MinValue / -1 is MinValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Divide(Vector128<int> left, Vector128<int> right) =>
        Vector128.AndNot(
            TruncateToInt32(ToVector256Double(left) / ToVector256Double(right)),
            Vector128.Equals(right, Vector128<int>.Zero));

    /// <summary>The quotient of each lane; x / 0 is 0, MinValue / -1 is MinValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Divide(Vector256<int> left, Vector256<int> right) =>
        Avx512F.IsSupported
            ? Vector256.AndNot(
                TruncateToInt32(ToVector512Double(left) / ToVector512Double(right)),
                Vector256.Equals(right, Vector256<int>.Zero))
            : Vector256.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The quotient of each lane; x / 0 is 0, MinValue / -1 is MinValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Divide(Vector512<int> left, Vector512<int> right) =>
        Vector512.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The quotient of each lane; x / 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Divide(Vector128<uint> left, Vector128<uint> right) =>
        Vector128.AndNot(
            TruncateToUInt32(ToVector256Double(left) / ToVector256Double(right)),
            Vector128.Equals(right, Vector128<uint>.Zero));

    /// <summary>The quotient of each lane; x / 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Divide(Vector256<uint> left, Vector256<uint> right) =>
        Avx512F.IsSupported
            ? Vector256.AndNot(
                TruncateToUInt32(ToVector512Double(left) / ToVector512Double(right)),
                Vector256.Equals(right, Vector256<uint>.Zero))
            : Vector256.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The quotient of each lane; x / 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Divide(Vector512<uint> left, Vector512<uint> right) =>
        Vector512.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The quotient of each lane; x / 0 is 0, MinValue / -1 is MinValue.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Divide(Vector128<long> left, Vector128<long> right) =>
        Vector128.Create(Divide(left[0], right[0]), Divide(left[1], right[1]));

    /// <summary>The quotient of each lane; x / 0 is 0, MinValue / -1 is MinValue.</summary>
    public static Vector256<long> Divide(Vector256<long> left, Vector256<long> right) =>
        Vector256.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The quotient of each lane; x / 0 is 0, MinValue / -1 is MinValue.</summary>
    public static Vector512<long> Divide(Vector512<long> left, Vector512<long> right) =>
        Vector512.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The quotient of each lane; x / 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Divide(Vector128<ulong> left, Vector128<ulong> right) =>
        Vector128.Create(Divide(left[0], right[0]), Divide(left[1], right[1]));

    /// <summary>The quotient of each lane; x / 0 is 0.</summary>
    public static Vector256<ulong> Divide(Vector256<ulong> left, Vector256<ulong> right) =>
        Vector256.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The quotient of each lane; x / 0 is 0.</summary>
    public static Vector512<ulong> Divide(Vector512<ulong> left, Vector512<ulong> right) =>
        Vector512.Create(Divide(left.GetLower(), right.GetLower()), Divide(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> Remainder(Vector128<int> left, Vector128<int> right) =>
        Vector128.AndNot(left - Divide(left, right) * right, Vector128.Equals(right, Vector128<int>.Zero));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> Remainder(Vector256<int> left, Vector256<int> right) =>
        Vector256.AndNot(left - Divide(left, right) * right, Vector256.Equals(right, Vector256<int>.Zero));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Remainder(Vector512<int> left, Vector512<int> right) =>
        Vector512.AndNot(left - Divide(left, right) * right, Vector512.Equals(right, Vector512<int>.Zero));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> Remainder(Vector128<uint> left, Vector128<uint> right) =>
        Vector128.AndNot(left - Divide(left, right) * right, Vector128.Equals(right, Vector128<uint>.Zero));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> Remainder(Vector256<uint> left, Vector256<uint> right) =>
        Vector256.AndNot(left - Divide(left, right) * right, Vector256.Equals(right, Vector256<uint>.Zero));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> Remainder(Vector512<uint> left, Vector512<uint> right) =>
        Vector512.AndNot(left - Divide(left, right) * right, Vector512.Equals(right, Vector512<uint>.Zero));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> Remainder(Vector128<long> left, Vector128<long> right) =>
        Vector128.Create(Remainder(left[0], right[0]), Remainder(left[1], right[1]));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    public static Vector256<long> Remainder(Vector256<long> left, Vector256<long> right) =>
        Vector256.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    public static Vector512<long> Remainder(Vector512<long> left, Vector512<long> right) =>
        Vector512.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> Remainder(Vector128<ulong> left, Vector128<ulong> right) =>
        Vector128.Create(Remainder(left[0], right[0]), Remainder(left[1], right[1]));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    public static Vector256<ulong> Remainder(Vector256<ulong> left, Vector256<ulong> right) =>
        Vector256.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane; x % 0 is 0.</summary>
    public static Vector512<ulong> Remainder(Vector512<ulong> left, Vector512<ulong> right) =>
        Vector512.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane, with the sign of the left one.</summary>
    public static Vector128<float> Remainder(Vector128<float> left, Vector128<float> right) =>
        Vector128.Create(
            left[0] % right[0],
            left[1] % right[1],
            left[2] % right[2],
            left[3] % right[3]);

    /// <summary>The remainder of each lane, with the sign of the left one.</summary>
    public static Vector256<float> Remainder(Vector256<float> left, Vector256<float> right) =>
        Vector256.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane, with the sign of the left one.</summary>
    public static Vector512<float> Remainder(Vector512<float> left, Vector512<float> right) =>
        Vector512.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane, with the sign of the left one.</summary>
    public static Vector128<double> Remainder(Vector128<double> left, Vector128<double> right) =>
        Vector128.Create(left[0] % right[0], left[1] % right[1]);

    /// <summary>The remainder of each lane, with the sign of the left one.</summary>
    public static Vector256<double> Remainder(Vector256<double> left, Vector256<double> right) =>
        Vector256.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    /// <summary>The remainder of each lane, with the sign of the left one.</summary>
    public static Vector512<double> Remainder(Vector512<double> left, Vector512<double> right) =>
        Vector512.Create(Remainder(left.GetLower(), right.GetLower()), Remainder(left.GetUpper(), right.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Divide(long left, long right) =>
        right == 0 ? 0 : right == -1 ? -left : left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Divide(ulong left, ulong right) => right == 0 ? 0 : left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static long Remainder(long left, long right) => right is 0 or -1 ? 0 : left % right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Remainder(ulong left, ulong right) => right == 0 ? 0 : left % right;
}
