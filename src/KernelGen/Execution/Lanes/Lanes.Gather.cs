using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> GatherVector128(int* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector128(Vector128<int>.Zero, source, index, InRange(index, length), 4)
            : GatherEach<int, Vector128<int>, Vector128<int>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> GatherVector256(int* source, int length, Vector256<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector256(Vector256<int>.Zero, source, index, InRange(index, length), 4)
            : GatherEach<int, Vector256<int>, Vector256<int>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> GatherVector512(int* source, int length, Vector512<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> GatherVector128(uint* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector128(Vector128<uint>.Zero, source, index, InRange(index, length).AsUInt32(), 4)
            : GatherEach<uint, Vector128<int>, Vector128<uint>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> GatherVector256(uint* source, int length, Vector256<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector256(Vector256<uint>.Zero, source, index, InRange(index, length).AsUInt32(), 4)
            : GatherEach<uint, Vector256<int>, Vector256<uint>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> GatherVector512(uint* source, int length, Vector512<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> GatherVector128(float* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector128(Vector128<float>.Zero, source, index, InRange(index, length).AsSingle(), 4)
            : GatherEach<float, Vector128<int>, Vector128<float>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> GatherVector256(float* source, int length, Vector256<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector256(Vector256<float>.Zero, source, index, InRange(index, length).AsSingle(), 4)
            : GatherEach<float, Vector256<int>, Vector256<float>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> GatherVector512(float* source, int length, Vector512<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Only the low 2 indices count.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<long> GatherVector128(long* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector128(
                Vector128<long>.Zero, source, index, ToVector128Int64(InRange(index, length)), 8)
            : GatherEach<long, Vector128<int>, Vector128<long>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> GatherVector256(long* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector256(
                Vector256<long>.Zero, source, index, ToVector256Int64(InRange(index, length)), 8)
            : GatherEach<long, Vector128<int>, Vector256<long>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<long> GatherVector512(long* source, int length, Vector256<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Only the low 2 indices count.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<ulong> GatherVector128(ulong* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector128(
                Vector128<ulong>.Zero, source, index, ToVector128Int64(InRange(index, length)).AsUInt64(), 8)
            : GatherEach<ulong, Vector128<int>, Vector128<ulong>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> GatherVector256(ulong* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector256(
                Vector256<ulong>.Zero, source, index, ToVector256Int64(InRange(index, length)).AsUInt64(), 8)
            : GatherEach<ulong, Vector128<int>, Vector256<ulong>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<ulong> GatherVector512(ulong* source, int length, Vector256<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Only the low 2 indices count.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> GatherVector128(double* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector128(
                Vector128<double>.Zero, source, index, ToVector128Int64(InRange(index, length)).AsDouble(), 8)
            : GatherEach<double, Vector128<int>, Vector128<double>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> GatherVector256(double* source, int length, Vector128<int> index) =>
        Avx2.IsSupported
            ? Avx2.GatherMaskVector256(
                Vector256<double>.Zero, source, index, ToVector256Int64(InRange(index, length)).AsDouble(), 8)
            : GatherEach<double, Vector128<int>, Vector256<double>>(source, length, index);

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> GatherVector512(double* source, int length, Vector256<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> InRange(Vector128<int> index, int length) =>
        Vector128.LessThan(index.AsUInt32(), Vector128.Create((uint)length)).AsInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> InRange(Vector256<int> index, int length) =>
        Vector256.LessThan(index.AsUInt32(), Vector256.Create((uint)length)).AsInt32();

    private static TVector GatherEach<T, TIndex, TVector>(T* source, int length, TIndex index)
        where T : unmanaged
        where TIndex : unmanaged
        where TVector : unmanaged
    {
        TVector result = default;
        for (int i = 0; i < Math.Min(sizeof(TIndex) / sizeof(int), sizeof(TVector) / sizeof(T)); i++)
        {
            int element = ((int*)&index)[i];
            if ((uint)element < (uint)length)
                ((T*)&result)[i] = source[element];
        }

        return result;
    }
}
