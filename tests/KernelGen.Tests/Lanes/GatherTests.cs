using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

public unsafe class GatherTests
{
    private static readonly int[] Indices =
    [
        0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 12, 3, 13, -1, int.MinValue, int.MaxValue, 0, 12, 14, 5,
        -13, 1, 1 << 30, 7, 7, 7, 1 << 29, 1 << 28, -(1 << 28), 11, 9, 0, 1, 2, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1,
        0, -1, -2, 2, 3, 5, int.MaxValue, int.MinValue, 12, 13, 1 << 31, 4,
    ];

    [Fact]
    public void Gathers_read_inside_the_source_and_give_zero_outside()
    {
        Check<byte, Vector128<byte>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((byte*)p, n, i));
        Check<byte, Vector128<byte>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector128((byte*)p, n, i));
        Check<byte, Vector128<byte>, Vector512<int>>(static (p, n, i) => Lanes.GatherVector128((byte*)p, n, i));
        Check<sbyte, Vector128<sbyte>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((sbyte*)p, n, i));
        Check<sbyte, Vector128<sbyte>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector128((sbyte*)p, n, i));
        Check<sbyte, Vector128<sbyte>, Vector512<int>>(static (p, n, i) => Lanes.GatherVector128((sbyte*)p, n, i));
        Check<short, Vector128<short>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((short*)p, n, i));
        Check<short, Vector128<short>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector128((short*)p, n, i));
        Check<short, Vector256<short>, Vector512<int>>(static (p, n, i) => Lanes.GatherVector256((short*)p, n, i));
        Check<ushort, Vector128<ushort>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((ushort*)p, n, i));
        Check<ushort, Vector128<ushort>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector128((ushort*)p, n, i));
        Check<ushort, Vector256<ushort>, Vector512<int>>(static (p, n, i) => Lanes.GatherVector256((ushort*)p, n, i));
        Check<int, Vector128<int>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((int*)p, n, i));
        Check<int, Vector256<int>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector256((int*)p, n, i));
        Check<int, Vector512<int>, Vector512<int>>(static (p, n, i) => Lanes.GatherVector512((int*)p, n, i));
        Check<uint, Vector128<uint>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((uint*)p, n, i));
        Check<uint, Vector256<uint>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector256((uint*)p, n, i));
        Check<uint, Vector512<uint>, Vector512<int>>(static (p, n, i) => Lanes.GatherVector512((uint*)p, n, i));
        Check<float, Vector128<float>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((float*)p, n, i));
        Check<float, Vector256<float>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector256((float*)p, n, i));
        Check<float, Vector512<float>, Vector512<int>>(static (p, n, i) => Lanes.GatherVector512((float*)p, n, i));
        Check<long, Vector128<long>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((long*)p, n, i));
        Check<long, Vector256<long>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector256((long*)p, n, i));
        Check<long, Vector512<long>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector512((long*)p, n, i));
        Check<ulong, Vector128<ulong>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((ulong*)p, n, i));
        Check<ulong, Vector256<ulong>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector256((ulong*)p, n, i));
        Check<ulong, Vector512<ulong>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector512((ulong*)p, n, i));
        Check<double, Vector128<double>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector128((double*)p, n, i));
        Check<double, Vector256<double>, Vector128<int>>(static (p, n, i) => Lanes.GatherVector256((double*)p, n, i));
        Check<double, Vector512<double>, Vector256<int>>(static (p, n, i) => Lanes.GatherVector512((double*)p, n, i));
    }

    /// <summary>An element outside must not even be read: most of these addresses are not mapped.</summary>
    private static void Check<T, V, I>(Func<nint, int, I, V> gather)
        where T : unmanaged, INumber<T> where V : unmanaged where I : unmanaged
    {
        for (int length = 0; length <= 13; length++)
        {
            T[] source = LaneValues.Random<T>(length);
            fixed (T* p = source)
            {
                foreach (I index in MemoryMarshal.Cast<int, I>(Indices))
                {
                    V output = gather((nint)p, length, index);
                    ReadOnlySpan<int> indices = MemoryMarshal.Cast<I, int>(new ReadOnlySpan<I>(in index));
                    ReadOnlySpan<T> lanes = MemoryMarshal.Cast<V, T>(new ReadOnlySpan<V>(in output));
                    for (int i = 0; i < lanes.Length; i++)
                    {
                        T expected = i < indices.Length && (uint)indices[i] < (uint)length ? source[indices[i]] : default;
                        Assert.True(
                            LaneValues.AreSame(expected, lanes[i]),
                            $"{typeof(V)} from {length} by {typeof(I)}, lane {i}: {lanes[i]}, not {expected}");
                    }
                }
            }
        }
    }
}
