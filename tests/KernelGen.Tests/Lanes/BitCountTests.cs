using System.Numerics;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

public class BitCountTests
{
    [Fact]
    public void PopCount_is_that_of_the_type()
    {
        LaneCheck.Convert<byte, byte>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, byte.PopCount);
        LaneCheck.Convert<ushort, ushort>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, ushort.PopCount);
        LaneCheck.Convert<uint, uint>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, uint.PopCount);
        LaneCheck.Convert<ulong, ulong>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, ulong.PopCount);
        LaneCheck.Convert<sbyte, sbyte>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, sbyte.PopCount);
        LaneCheck.Convert<short, short>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, short.PopCount);
        LaneCheck.Convert<int, int>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, int.PopCount);
        LaneCheck.Convert<long, long>(Lanes.PopCount, Lanes.PopCount, Lanes.PopCount, long.PopCount);
    }

    [Fact]
    public void LeadingZeroCount_is_that_of_the_type()
    {
        LaneCheck.Convert<byte, byte>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            byte.LeadingZeroCount);
        LaneCheck.Convert<ushort, ushort>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            ushort.LeadingZeroCount);
        LaneCheck.Convert<uint, uint>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            uint.LeadingZeroCount);
        LaneCheck.Convert<ulong, ulong>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            ulong.LeadingZeroCount);
        LaneCheck.Convert<sbyte, sbyte>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            sbyte.LeadingZeroCount);
        LaneCheck.Convert<short, short>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            short.LeadingZeroCount);
        LaneCheck.Convert<int, int>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            int.LeadingZeroCount);
        LaneCheck.Convert<long, long>(Lanes.LeadingZeroCount, Lanes.LeadingZeroCount, Lanes.LeadingZeroCount,
            long.LeadingZeroCount);
    }

    [Fact]
    public void TrailingZeroCount_is_that_of_the_type()
    {
        LaneCheck.Convert<byte, byte>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            byte.TrailingZeroCount);
        LaneCheck.Convert<ushort, ushort>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            ushort.TrailingZeroCount);
        LaneCheck.Convert<uint, uint>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            uint.TrailingZeroCount);
        LaneCheck.Convert<ulong, ulong>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            ulong.TrailingZeroCount);
        LaneCheck.Convert<sbyte, sbyte>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            sbyte.TrailingZeroCount);
        LaneCheck.Convert<short, short>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            short.TrailingZeroCount);
        LaneCheck.Convert<int, int>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            int.TrailingZeroCount);
        LaneCheck.Convert<long, long>(Lanes.TrailingZeroCount, Lanes.TrailingZeroCount, Lanes.TrailingZeroCount,
            long.TrailingZeroCount);
    }
}
