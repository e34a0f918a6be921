using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

public unsafe class MemoryTests
{
    [Fact]
    public void Partial_loads_read_their_bytes_and_clear_the_rest()
    {
        fixed (byte* p = (byte[])[1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
        {
            Assert.Equal([2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0, 0, 0], Elements(Lanes.Load64(p + 1)));
            Assert.Equal([2, 3, 4, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Elements(Lanes.Load32(p + 1)));
            Assert.Equal([2, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], Elements(Lanes.Load16(p + 1)));
            Assert.Equal([0x0302, 0x0504, 0, 0, 0, 0, 0, 0], Elements(Lanes.Load32((short*)(p + 1))));
        }
    }

    [Fact]
    public void Partial_stores_write_their_bytes_alone()
    {
        Vector128<byte> value = Vector128.Create((byte)1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16);
        byte[] memory = new byte[12];
        fixed (byte* p = memory)
        {
            Lanes.Store64(value, p + 1);
            Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0, 0], memory);
            Array.Clear(memory);
            Lanes.Store32(value, p + 1);
            Assert.Equal([0, 1, 2, 3, 4, 0, 0, 0, 0, 0, 0, 0], memory);
            Array.Clear(memory);
            Lanes.Store16(value, p + 1);
            Assert.Equal([0, 1, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0], memory);
        }
    }

    [Fact]
    public void Iota_counts_up_and_wraps()
    {
        for (int i = 0; i < 16; i++)
        {
            int expected = unchecked(int.MaxValue - 1 + i);
            Assert.Equal(expected, i < 4 ? Lanes.Iota128(int.MaxValue - 1)[i] : expected);
            Assert.Equal(expected, i < 8 ? Lanes.Iota256(int.MaxValue - 1)[i] : expected);
            Assert.Equal(expected, Lanes.Iota512(int.MaxValue - 1)[i]);
        }
    }

    [Fact]
    public void Fault_bits_have_one_bit_a_lane()
    {
        Vector512<sbyte> mask = Vector512.LessThan(Vector512<sbyte>.Indices, Vector512.Create((sbyte)60));
        Assert.Equal(0x0FFF_FFFF_FFFF_FFFFUL, Lanes.FaultBits(mask));
        Assert.Equal(0x8000_0001UL, Lanes.FaultBits(Ends(Vector256<sbyte>.Zero, 31)));
        Assert.Equal(0x8001UL, Lanes.FaultBits(Ends(Vector128<sbyte>.Zero, 15)));
        Assert.Equal(0x8000_0001UL, Lanes.FaultBits(Ends(Vector512<short>.Zero, 31)));
        Assert.Equal(0x8001UL, Lanes.FaultBits(Ends(Vector256<short>.Zero, 15)));
        Assert.Equal(0x81UL, Lanes.FaultBits(Ends(Vector128<short>.Zero, 7)));
        Assert.Equal(0x8001UL, Lanes.FaultBits(Ends(Vector512<int>.Zero, 15)));
        Assert.Equal(0x81UL, Lanes.FaultBits(Ends(Vector256<int>.Zero, 7)));
        Assert.Equal(0x9UL, Lanes.FaultBits(Ends(Vector128<int>.Zero, 3)));
        Assert.Equal(0x81UL, Lanes.FaultBits(Ends(Vector512<long>.Zero, 7)));
        Assert.Equal(0x9UL, Lanes.FaultBits(Ends(Vector256<long>.Zero, 3)));
        Assert.Equal(0x2UL, Lanes.FaultBits(Vector128<long>.Zero.WithElement(1, -1)));
    }

    private static Vector128<T> Ends<T>(Vector128<T> zero, int last)
        where T : unmanaged, INumber<T> =>
        zero.WithElement(0, -T.One).WithElement(last, -T.One);

    private static Vector256<T> Ends<T>(Vector256<T> zero, int last)
        where T : unmanaged, INumber<T> =>
        zero.WithElement(0, -T.One).WithElement(last, -T.One);

    private static Vector512<T> Ends<T>(Vector512<T> zero, int last)
        where T : unmanaged, INumber<T> =>
        zero.WithElement(0, -T.One).WithElement(last, -T.One);

    private static byte[] Elements(Vector128<byte> value)
    {
        byte[] lanes = new byte[16];
        value.CopyTo(lanes);
        return lanes;
    }

    private static short[] Elements(Vector128<short> value)
    {
        short[] lanes = new short[8];
        value.CopyTo(lanes);
        return lanes;
    }
}
