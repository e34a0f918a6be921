using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace KernelGen.Execution;

public static unsafe partial class Lanes
{
    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    public static Vector128<byte> GatherVector128(byte* source, int length, Vector128<int> index)
    {
        Vector128<byte> result = default;
        Gather(source, length, (int*)&index, 4, (byte*)&result);
        return result;
    }

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 8 on are zero.
    /// </summary>
    public static Vector128<byte> GatherVector128(byte* source, int length, Vector256<int> index)
    {
        Vector128<byte> result = default;
        Gather(source, length, (int*)&index, 8, (byte*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    public static Vector128<byte> GatherVector128(byte* source, int length, Vector512<int> index)
    {
        Vector128<byte> result = default;
        Gather(source, length, (int*)&index, 16, (byte*)&result);
        return result;
    }

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    public static Vector128<sbyte> GatherVector128(sbyte* source, int length, Vector128<int> index)
    {
        Vector128<sbyte> result = default;
        Gather(source, length, (int*)&index, 4, (sbyte*)&result);
        return result;
    }

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 8 on are zero.
    /// </summary>
    public static Vector128<sbyte> GatherVector128(sbyte* source, int length, Vector256<int> index)
    {
        Vector128<sbyte> result = default;
        Gather(source, length, (int*)&index, 8, (sbyte*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    public static Vector128<sbyte> GatherVector128(sbyte* source, int length, Vector512<int> index)
    {
        Vector128<sbyte> result = default;
        Gather(source, length, (int*)&index, 16, (sbyte*)&result);
        return result;
    }

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    public static Vector128<short> GatherVector128(short* source, int length, Vector128<int> index)
    {
        Vector128<short> result = default;
        Gather(source, length, (int*)&index, 4, (short*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    public static Vector128<short> GatherVector128(short* source, int length, Vector256<int> index)
    {
        Vector128<short> result = default;
        Gather(source, length, (int*)&index, 8, (short*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    public static Vector256<short> GatherVector256(short* source, int length, Vector512<int> index)
    {
        Vector256<short> result = default;
        Gather(source, length, (int*)&index, 16, (short*)&result);
        return result;
    }

    /// <summary>
    /// Lane i is element index[i] where that lies in [0, length), else zero.
    /// Lanes from 4 on are zero.
    /// </summary>
    public static Vector128<ushort> GatherVector128(ushort* source, int length, Vector128<int> index)
    {
        Vector128<ushort> result = default;
        Gather(source, length, (int*)&index, 4, (ushort*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    public static Vector128<ushort> GatherVector128(ushort* source, int length, Vector256<int> index)
    {
        Vector128<ushort> result = default;
        Gather(source, length, (int*)&index, 8, (ushort*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    public static Vector256<ushort> GatherVector256(ushort* source, int length, Vector512<int> index)
    {
        Vector256<ushort> result = default;
        Gather(source, length, (int*)&index, 16, (ushort*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> GatherVector128(int* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector128<int> mask = InRange(index, length);
            return Avx2.GatherMaskVector128(Vector128<int>.Zero, source, index, mask, 4);
        }

        Vector128<int> result = default;
        Gather(source, length, (int*)&index, 4, (int*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<int> GatherVector256(int* source, int length, Vector256<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector256<int> mask = InRange(index, length);
            return Avx2.GatherMaskVector256(Vector256<int>.Zero, source, index, mask, 4);
        }

        Vector256<int> result = default;
        Gather(source, length, (int*)&index, 8, (int*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> GatherVector512(int* source, int length, Vector512<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<uint> GatherVector128(uint* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector128<uint> mask = InRange(index, length).AsUInt32();
            return Avx2.GatherMaskVector128(Vector128<uint>.Zero, source, index, mask, 4);
        }

        Vector128<uint> result = default;
        Gather(source, length, (int*)&index, 4, (uint*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<uint> GatherVector256(uint* source, int length, Vector256<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector256<uint> mask = InRange(index, length).AsUInt32();
            return Avx2.GatherMaskVector256(Vector256<uint>.Zero, source, index, mask, 4);
        }

        Vector256<uint> result = default;
        Gather(source, length, (int*)&index, 8, (uint*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<uint> GatherVector512(uint* source, int length, Vector512<int> index) =>
        Vector512.Create(
            GatherVector256(source, length, index.GetLower()),
            GatherVector256(source, length, index.GetUpper()));

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> GatherVector128(float* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector128<float> mask = InRange(index, length).AsSingle();
            return Avx2.GatherMaskVector128(Vector128<float>.Zero, source, index, mask, 4);
        }

        Vector128<float> result = default;
        Gather(source, length, (int*)&index, 4, (float*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> GatherVector256(float* source, int length, Vector256<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector256<float> mask = InRange(index, length).AsSingle();
            return Avx2.GatherMaskVector256(Vector256<float>.Zero, source, index, mask, 4);
        }

        Vector256<float> result = default;
        Gather(source, length, (int*)&index, 8, (float*)&result);
        return result;
    }

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
    public static Vector128<long> GatherVector128(long* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector128<long> mask = ToVector128Int64(InRange(index, length));
            return Avx2.GatherMaskVector128(Vector128<long>.Zero, source, index, mask, 8);
        }

        Vector128<long> result = default;
        Gather(source, length, (int*)&index, 2, (long*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<long> GatherVector256(long* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector256<long> mask = ToVector256Int64(InRange(index, length));
            return Avx2.GatherMaskVector256(Vector256<long>.Zero, source, index, mask, 8);
        }

        Vector256<long> result = default;
        Gather(source, length, (int*)&index, 4, (long*)&result);
        return result;
    }

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
    public static Vector128<ulong> GatherVector128(ulong* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector128<ulong> mask = ToVector128Int64(InRange(index, length)).AsUInt64();
            return Avx2.GatherMaskVector128(Vector128<ulong>.Zero, source, index, mask, 8);
        }

        Vector128<ulong> result = default;
        Gather(source, length, (int*)&index, 2, (ulong*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<ulong> GatherVector256(ulong* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector256<ulong> mask = ToVector256Int64(InRange(index, length)).AsUInt64();
            return Avx2.GatherMaskVector256(Vector256<ulong>.Zero, source, index, mask, 8);
        }

        Vector256<ulong> result = default;
        Gather(source, length, (int*)&index, 4, (ulong*)&result);
        return result;
    }

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
    public static Vector128<double> GatherVector128(double* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector128<double> mask = ToVector128Int64(InRange(index, length)).AsDouble();
            return Avx2.GatherMaskVector128(Vector128<double>.Zero, source, index, mask, 8);
        }

        Vector128<double> result = default;
        Gather(source, length, (int*)&index, 2, (double*)&result);
        return result;
    }

    /// <summary>Lane i is element index[i] where that lies in [0, length), else zero.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> GatherVector256(double* source, int length, Vector128<int> index)
    {
        if (Avx2.IsSupported)
        {
            Vector256<double> mask = ToVector256Int64(InRange(index, length)).AsDouble();
            return Avx2.GatherMaskVector256(Vector256<double>.Zero, source, index, mask, 8);
        }

        Vector256<double> result = default;
        Gather(source, length, (int*)&index, 4, (double*)&result);
        return result;
    }

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

    private static void Gather<T>(T* source, int length, int* index, int count, T* lanes)
        where T : unmanaged
    {
        for (int i = 0; i < count; i++)
        {
            if ((uint)index[i] < (uint)length)
                lanes[i] = source[index[i]];
        }
    }
}
