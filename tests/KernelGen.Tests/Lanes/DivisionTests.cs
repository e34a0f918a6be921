using System.Numerics;
using System.Runtime.Intrinsics;
using KernelGen.Execution;

namespace KernelGen.Tests.LaneTests;

public class DivisionTests
{
    [Fact]
    public void Quotients_are_those_of_CSharp_and_never_throw()
    {
        LaneCheck.Binary<int>(Lanes.Divide, Lanes.Divide, Lanes.Divide,
            static (a, b) => b == 0 ? 0 : b == -1 ? unchecked(-a) : a / b);
        LaneCheck.Binary<uint>(Lanes.Divide, Lanes.Divide, Lanes.Divide, static (a, b) => b == 0 ? 0 : a / b);
        LaneCheck.Binary<long>(Lanes.Divide, Lanes.Divide, Lanes.Divide,
            static (a, b) => b == 0 ? 0 : b == -1 ? unchecked(-a) : a / b);
        LaneCheck.Binary<ulong>(Lanes.Divide, Lanes.Divide, Lanes.Divide, static (a, b) => b == 0 ? 0 : a / b);
    }

    [Fact]
    public void Remainders_are_those_of_CSharp_and_never_throw()
    {
        LaneCheck.Binary<int>(Lanes.Remainder, Lanes.Remainder, Lanes.Remainder,
            static (a, b) => b is 0 or -1 ? 0 : a % b);
        LaneCheck.Binary<uint>(Lanes.Remainder, Lanes.Remainder, Lanes.Remainder,
            static (a, b) => b == 0 ? 0 : a % b);
        LaneCheck.Binary<long>(Lanes.Remainder, Lanes.Remainder, Lanes.Remainder,
            static (a, b) => b is 0 or -1 ? 0 : a % b);
        LaneCheck.Binary<ulong>(Lanes.Remainder, Lanes.Remainder, Lanes.Remainder,
            static (a, b) => b == 0 ? 0 : a % b);
    }

    [Fact]
    public void Floating_remainders_are_those_of_CSharp()
    {
        LaneCheck.Binary<float>(Lanes.Remainder, Lanes.Remainder, Lanes.Remainder, static (a, b) => a % b);
        LaneCheck.Binary<double>(Lanes.Remainder, Lanes.Remainder, Lanes.Remainder, static (a, b) => a % b);
    }
}
