using System.Numerics;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

public class ShiftTests
{
    [Fact]
    public void Left_shifts_mask_the_count_as_CSharp_does()
    {
        LaneCheck.Binary<int>(Lanes.ShiftLeft, Lanes.ShiftLeft, Lanes.ShiftLeft, static (a, b) => a << b);
        LaneCheck.Binary<uint>(Lanes.ShiftLeft, Lanes.ShiftLeft, Lanes.ShiftLeft, static (a, b) => a << (int)b);
        LaneCheck.Binary<long>(Lanes.ShiftLeft, Lanes.ShiftLeft, Lanes.ShiftLeft, static (a, b) => a << (int)b);
        LaneCheck.Binary<ulong>(Lanes.ShiftLeft, Lanes.ShiftLeft, Lanes.ShiftLeft, static (a, b) => a << (int)b);
    }

    [Fact]
    public void Right_shifts_mask_the_count_as_CSharp_does()
    {
        LaneCheck.Binary<int>(Lanes.ShiftRight, Lanes.ShiftRight, Lanes.ShiftRight, static (a, b) => a >> b);
        LaneCheck.Binary<uint>(Lanes.ShiftRight, Lanes.ShiftRight, Lanes.ShiftRight, static (a, b) => a >> (int)b);
        LaneCheck.Binary<long>(Lanes.ShiftRight, Lanes.ShiftRight, Lanes.ShiftRight, static (a, b) => a >> (int)b);
        LaneCheck.Binary<ulong>(Lanes.ShiftRight, Lanes.ShiftRight, Lanes.ShiftRight, static (a, b) => a >> (int)b);
    }

    [Fact]
    public void Logical_right_shifts_mask_the_count_as_CSharp_does()
    {
        LaneCheck.Binary<int>(Lanes.ShiftRightLogical, Lanes.ShiftRightLogical, Lanes.ShiftRightLogical,
            static (a, b) => a >>> b);
        LaneCheck.Binary<uint>(Lanes.ShiftRightLogical, Lanes.ShiftRightLogical, Lanes.ShiftRightLogical,
            static (a, b) => a >>> (int)b);
        LaneCheck.Binary<long>(Lanes.ShiftRightLogical, Lanes.ShiftRightLogical, Lanes.ShiftRightLogical,
            static (a, b) => a >>> (int)b);
        LaneCheck.Binary<ulong>(Lanes.ShiftRightLogical, Lanes.ShiftRightLogical, Lanes.ShiftRightLogical,
            static (a, b) => a >>> (int)b);
    }

    [Fact]
    public void RotateLeft_is_that_of_the_type()
    {
        LaneCheck.Binary<int>(Lanes.RotateLeft, Lanes.RotateLeft, Lanes.RotateLeft,
            static (a, b) => int.RotateLeft(a, (int)b));
        LaneCheck.Binary<uint>(Lanes.RotateLeft, Lanes.RotateLeft, Lanes.RotateLeft,
            static (a, b) => uint.RotateLeft(a, (int)b));
        LaneCheck.Binary<long>(Lanes.RotateLeft, Lanes.RotateLeft, Lanes.RotateLeft,
            static (a, b) => long.RotateLeft(a, (int)b));
        LaneCheck.Binary<ulong>(Lanes.RotateLeft, Lanes.RotateLeft, Lanes.RotateLeft,
            static (a, b) => ulong.RotateLeft(a, (int)b));
    }

    [Fact]
    public void RotateRight_is_that_of_the_type()
    {
        LaneCheck.Binary<int>(Lanes.RotateRight, Lanes.RotateRight, Lanes.RotateRight,
            static (a, b) => int.RotateRight(a, (int)b));
        LaneCheck.Binary<uint>(Lanes.RotateRight, Lanes.RotateRight, Lanes.RotateRight,
            static (a, b) => uint.RotateRight(a, (int)b));
        LaneCheck.Binary<long>(Lanes.RotateRight, Lanes.RotateRight, Lanes.RotateRight,
            static (a, b) => long.RotateRight(a, (int)b));
        LaneCheck.Binary<ulong>(Lanes.RotateRight, Lanes.RotateRight, Lanes.RotateRight,
            static (a, b) => ulong.RotateRight(a, (int)b));
    }
}
