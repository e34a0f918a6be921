using System.Numerics;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

public class FloatConversionTests
{
    [Fact]
    public void Integers_become_floats_as_casts_do()
    {
        LaneCheck.Convert<int, float>(Lanes.ToSingle, Lanes.ToSingle, Lanes.ToSingle, static x => (float)x);
        LaneCheck.Convert<uint, float>(Lanes.ToSingle, Lanes.ToSingle, Lanes.ToSingle, static x => (float)x);
        LaneCheck.Convert<long, double>(Lanes.ToDouble, Lanes.ToDouble, Lanes.ToDouble, static x => (double)x);
        LaneCheck.Convert<ulong, double>(Lanes.ToDouble, Lanes.ToDouble, Lanes.ToDouble, static x => (double)x);
        LaneCheck.Convert<int, double>(Lanes.ToVector128Double, Lanes.ToVector256Double, Lanes.ToVector512Double,
            static x => x);
        LaneCheck.Convert<uint, double>(Lanes.ToVector128Double, Lanes.ToVector256Double, Lanes.ToVector512Double,
            static x => x);
        LaneCheck.Convert<long, float>(Lanes.ToSingle, Lanes.ToSingle, Lanes.ToSingle, static x => (float)x);
        LaneCheck.Convert<ulong, float>(Lanes.ToSingle, Lanes.ToSingle, Lanes.ToSingle, static x => (float)x);
    }

    [Fact]
    public void Floats_become_integers_as_casts_do()
    {
        LaneCheck.Convert<float, int>(Lanes.ToInt32, Lanes.ToInt32, Lanes.ToInt32, static x => unchecked((int)x));
        LaneCheck.Convert<float, uint>(Lanes.ToUInt32, Lanes.ToUInt32, Lanes.ToUInt32,
            static x => unchecked((uint)x));
        LaneCheck.Convert<double, long>(Lanes.ToInt64, Lanes.ToInt64, Lanes.ToInt64, static x => unchecked((long)x));
        LaneCheck.Convert<double, ulong>(Lanes.ToUInt64, Lanes.ToUInt64, Lanes.ToUInt64,
            static x => unchecked((ulong)x));
        LaneCheck.Convert<double, int>(Lanes.ToInt32, Lanes.ToInt32, Lanes.ToInt32, static x => unchecked((int)x));
        LaneCheck.Convert<double, uint>(Lanes.ToUInt32, Lanes.ToUInt32, Lanes.ToUInt32,
            static x => unchecked((uint)x));
        LaneCheck.Convert<float, long>(Lanes.ToVector128Int64, Lanes.ToVector256Int64, Lanes.ToVector512Int64,
            static x => unchecked((long)x));
        LaneCheck.Convert<float, ulong>(Lanes.ToVector128UInt64, Lanes.ToVector256UInt64, Lanes.ToVector512UInt64,
            static x => unchecked((ulong)x));
    }

    [Fact]
    public void Floats_change_size_as_casts_do()
    {
        LaneCheck.Convert<float, double>(Lanes.ToVector128Double, Lanes.ToVector256Double, Lanes.ToVector512Double,
            static x => x);
        LaneCheck.Convert<double, float>(Lanes.ToSingle, Lanes.ToSingle, Lanes.ToSingle, static x => (float)x);
    }
}
