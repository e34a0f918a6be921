using System.Runtime.InteropServices;
using KernelGen.Execution;

namespace KernelGen.Tests.Execution;

public class OperandsTests
{
    private readonly float[] _memory = new float[64];

    [Fact]
    public void Lengths_that_fit_pass()
    {
        Operands.RequireSameLength(3, 3, "y", "x");
        Operands.RequireRoom(4, 3, "destination", "x");
        Operands.RequireNotEmpty(1, "x");
    }

    [Fact]
    public void Lengths_that_do_not_fit_name_the_parameter()
    {
        Names("y", "3 elements", static () => Operands.RequireSameLength(3, 4, "y", "x"));
        Names("destination", "room for 2", static () => Operands.RequireRoom(2, 3, "destination", "x"));
        Names("x", "empty", static () => Operands.RequireNotEmpty(0, "x"));
    }

    [Fact]
    public void In_place_and_apart_pass()
    {
        Check(_memory.AsSpan(0, 16), _memory.AsSpan(0, 16));
        Check(_memory.AsSpan(0, 8), _memory.AsSpan(0, 16));
        Check(_memory.AsSpan(0, 16), _memory.AsSpan(16, 16));
        Check(_memory.AsSpan(16, 16), _memory.AsSpan(0, 16));
        Check(_memory, new float[64]);
        Operands.RequireNoOverlap<int, float>(MemoryMarshal.Cast<float, int>(_memory), _memory, "destination", "x");
    }

    [Fact]
    public void Nothing_overlaps_nothing()
    {
        Check([], []);
        Check([], _memory);
        Check(_memory, []);
        Check(_memory.AsSpan(8, 0), _memory);
        Check(_memory, _memory.AsSpan(8, 0));
        Operands.RequireDisjoint<float, float>(_memory.AsSpan(8, 0), _memory, "destination", "x");
    }

    [Theory]
    [InlineData(0, 16, 1, 16, "after")]
    [InlineData(1, 16, 0, 16, "before")]
    [InlineData(0, 16, 15, 16, "60 bytes after")]
    [InlineData(15, 16, 0, 16, "60 bytes before")]
    [InlineData(4, 4, 0, 16, "before")]
    [InlineData(0, 16, 4, 4, "after")]
    public void Another_offset_is_refused(int start, int length, int outputStart, int outputLength, string words) =>
        Names("destination", words, () =>
            Check(_memory.AsSpan(start, length), _memory.AsSpan(outputStart, outputLength)));

    [Fact]
    public void Another_element_size_is_refused_in_place() =>
        Names("destination", "another size", () => Operands.RequireNoOverlap<byte, float>(
            MemoryMarshal.AsBytes(_memory.AsSpan()), _memory, "destination", "x"));

    [Fact]
    public void Disjoint_refuses_in_place_too()
    {
        Names("destination", "shares memory with 'table'", () =>
            Operands.RequireDisjoint<float, float>(_memory, _memory, "destination", "table"));
        Names("destination", "shares memory", () =>
            Operands.RequireDisjoint<float, float>(_memory.AsSpan(0, 9), _memory.AsSpan(8), "destination", "table"));
        Operands.RequireDisjoint<float, float>(_memory.AsSpan(0, 8), _memory.AsSpan(8), "destination", "table");
    }

    [Fact]
    public void Arrays_share_memory_when_they_are_over_the_same()
    {
        using var array = new KernelArray<float>(_memory);
        using var again = new KernelArray<float>(_memory);
        using var other = new KernelArray<float>(64);
        Operands.RequireNoOverlap(array, again, "destination", "x");
        Operands.RequireDisjoint(array, other, "destination", "x");
        Names("destination", "shares memory", () => Operands.RequireDisjoint(array, array, "destination", "x"));
        Names("destination", "shares memory", () => Operands.RequireDisjoint(array, again, "destination", "x"));
    }

    private static void Check(ReadOnlySpan<float> x, Span<float> destination) =>
        Operands.RequireNoOverlap<float, float>(x, destination, "destination", "x");

    private static void Names(string parameter, string words, Action check)
    {
        var exception = Assert.Throws<ArgumentException>(check);
        Assert.Equal(parameter, exception.ParamName);
        Assert.Contains(words, exception.Message, StringComparison.Ordinal);
    }
}
