using System.Numerics;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

public class IntegerConversionTests
{
    [Fact]
    public void Unsigned_integers_widen_as_implicit_conversions_do()
    {
        LaneCheck.Convert<byte, ushort>(Lanes.ToVector128UInt16, Lanes.ToVector256UInt16, Lanes.ToVector512UInt16,
            static x => x);
        LaneCheck.Convert<byte, uint>(Lanes.ToVector128UInt32, Lanes.ToVector256UInt32, Lanes.ToVector512UInt32,
            static x => x);
        LaneCheck.Convert<byte, ulong>(Lanes.ToVector128UInt64, Lanes.ToVector256UInt64, Lanes.ToVector512UInt64,
            static x => x);
        LaneCheck.Convert<ushort, uint>(Lanes.ToVector128UInt32, Lanes.ToVector256UInt32, Lanes.ToVector512UInt32,
            static x => x);
        LaneCheck.Convert<ushort, ulong>(Lanes.ToVector128UInt64, Lanes.ToVector256UInt64, Lanes.ToVector512UInt64,
            static x => x);
        LaneCheck.Convert<uint, ulong>(Lanes.ToVector128UInt64, Lanes.ToVector256UInt64, Lanes.ToVector512UInt64,
            static x => x);
    }

    [Fact]
    public void Unsigned_integers_narrow_as_unchecked_casts_do()
    {
        LaneCheck.Convert<ushort, byte>(Lanes.ToByte, Lanes.ToByte, Lanes.ToByte, static x => unchecked((byte)x));
        LaneCheck.Convert<uint, byte>(Lanes.ToByte, Lanes.ToByte, Lanes.ToByte, static x => unchecked((byte)x));
        LaneCheck.Convert<ulong, byte>(Lanes.ToByte, Lanes.ToByte, Lanes.ToByte, static x => unchecked((byte)x));
        LaneCheck.Convert<uint, ushort>(Lanes.ToUInt16, Lanes.ToUInt16, Lanes.ToUInt16,
            static x => unchecked((ushort)x));
        LaneCheck.Convert<ulong, ushort>(Lanes.ToUInt16, Lanes.ToUInt16, Lanes.ToUInt16,
            static x => unchecked((ushort)x));
        LaneCheck.Convert<ulong, uint>(Lanes.ToUInt32, Lanes.ToUInt32, Lanes.ToUInt32,
            static x => unchecked((uint)x));
    }

    [Fact]
    public void Signed_integers_widen_as_implicit_conversions_do()
    {
        LaneCheck.Convert<sbyte, short>(Lanes.ToVector128Int16, Lanes.ToVector256Int16, Lanes.ToVector512Int16,
            static x => x);
        LaneCheck.Convert<sbyte, int>(Lanes.ToVector128Int32, Lanes.ToVector256Int32, Lanes.ToVector512Int32,
            static x => x);
        LaneCheck.Convert<sbyte, long>(Lanes.ToVector128Int64, Lanes.ToVector256Int64, Lanes.ToVector512Int64,
            static x => x);
        LaneCheck.Convert<short, int>(Lanes.ToVector128Int32, Lanes.ToVector256Int32, Lanes.ToVector512Int32,
            static x => x);
        LaneCheck.Convert<short, long>(Lanes.ToVector128Int64, Lanes.ToVector256Int64, Lanes.ToVector512Int64,
            static x => x);
        LaneCheck.Convert<int, long>(Lanes.ToVector128Int64, Lanes.ToVector256Int64, Lanes.ToVector512Int64,
            static x => x);
    }

    [Fact]
    public void Signed_integers_narrow_as_unchecked_casts_do()
    {
        LaneCheck.Convert<short, sbyte>(Lanes.ToSByte, Lanes.ToSByte, Lanes.ToSByte, static x => unchecked((sbyte)x));
        LaneCheck.Convert<int, sbyte>(Lanes.ToSByte, Lanes.ToSByte, Lanes.ToSByte, static x => unchecked((sbyte)x));
        LaneCheck.Convert<long, sbyte>(Lanes.ToSByte, Lanes.ToSByte, Lanes.ToSByte, static x => unchecked((sbyte)x));
        LaneCheck.Convert<int, short>(Lanes.ToInt16, Lanes.ToInt16, Lanes.ToInt16, static x => unchecked((short)x));
        LaneCheck.Convert<long, short>(Lanes.ToInt16, Lanes.ToInt16, Lanes.ToInt16, static x => unchecked((short)x));
        LaneCheck.Convert<long, int>(Lanes.ToInt32, Lanes.ToInt32, Lanes.ToInt32, static x => unchecked((int)x));
    }
}
