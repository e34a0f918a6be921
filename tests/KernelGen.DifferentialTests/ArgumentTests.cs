using System.Runtime.InteropServices;
using KernelGen.Corpus;
using KernelGen.Corpus.Kernels;
using Xunit;

namespace KernelGen.DifferentialTests;

public class ArgumentTests
{
    private static readonly float[] Four = [1f, 2f, 3f, 4f];

    public static TheoryData<string> KernelsOfSeveralInputs =>
        [.. CorpusKernels.All.Where(static kernel => Inputs(kernel).Count() > 1).Select(static kernel => kernel.Name)];

    public static TheoryData<string> KernelsOfInputs =>
    [
        .. CorpusKernels.All
            .Where(static kernel => Inputs(kernel).Any() && Outputs(kernel).Any())
            .Select(static kernel => kernel.Name),
    ];

    [Theory]
    [MemberData(nameof(KernelsOfSeveralInputs))]
    public void An_input_of_another_length_is_named(string name)
    {
        CorpusKernel kernel = CorpusKernels.Named(name);
        foreach (CorpusOperand operand in Inputs(kernel).Skip(1))
        {
            foreach (int length in new[] { 15, 17 })
                Assert.Equal(
                    kernel.Info.Operands[operand.Position].Name,
                    Thrown(kernel, operand.Position, length).ParamName);
        }
    }

    [Theory]
    [MemberData(nameof(KernelsOfInputs))]
    public void An_output_that_is_too_short_is_named(string name)
    {
        CorpusKernel kernel = CorpusKernels.Named(name);
        foreach (CorpusOperand operand in Outputs(kernel))
            Assert.Equal(kernel.Info.Operands[operand.Position].Name, Thrown(kernel, operand.Position, 15).ParamName);
    }

    [Theory]
    [MemberData(nameof(KernelsOfInputs))]
    public void An_output_that_is_longer_is_no_error(string name)
    {
        CorpusKernel kernel = CorpusKernels.Named(name);
        foreach (CorpusOperand operand in Outputs(kernel))
            Assert.IsNotType<ArgumentException>(Record.Exception(() => Run(kernel, operand.Position, 19)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(3)]
    public void A_destination_that_overlaps_an_input_elsewhere_is_named(int offset)
    {
        var memory = new float[64];
        var error = Assert.Throws<ArgumentException>(() =>
            Relu.Apply(memory.AsSpan(8, 16), memory.AsSpan(8 + offset, 16)));
        Assert.Equal("destination", error.ParamName);
        error = Assert.Throws<ArgumentException>(() =>
            Add.Apply(new float[16], memory.AsSpan(8, 16), memory.AsSpan(8 + offset, 16)));
        Assert.Equal("destination", error.ParamName);
    }

    [Fact]
    public void A_destination_of_another_element_size_in_the_same_place_is_named()
    {
        var memory = new byte[64];
        Span<float> floats = MemoryMarshal.Cast<byte, float>(memory.AsSpan());
        Span<int> ints = MemoryMarshal.Cast<byte, int>(memory.AsSpan());
        HistogramBin.Apply(floats, 0f, 1f, ints);
        ArgumentException? error = null;
        try
        {
            ByteThroughFloat.Apply(memory.AsSpan(0, 8), ints);
        }
        catch (ArgumentException caught)
        {
            error = caught;
        }

        Assert.Equal("destination", error?.ParamName);
    }

    [Fact]
    public void A_destination_that_overlaps_a_whole_input_is_named()
    {
        var memory = new float[64];
        var error = Assert.Throws<ArgumentException>(() => Stencil.Apply(memory, memory));
        Assert.Equal("destination", error.ParamName);
    }

    [Fact]
    public void Exactly_in_place_is_computed()
    {
        float[] memory = [-1f, 2f, -3f, 4f, 5f];
        Relu.Apply(memory, memory);
        Assert.Equal([0f, 2f, 0f, 4f, 5f], memory);
    }

    [Fact]
    public void No_elements_do_nothing_and_leave_the_destination_alone()
    {
        float[] destination = [7f];
        Relu.Apply([], destination);
        Assert.Equal([7f], destination);
        Relu.Apply(default(ReadOnlySpan<float>), default(Span<float>));
    }

    [Fact]
    public void Adjacent_memory_is_no_overlap()
    {
        var memory = new float[8];
        Four.CopyTo(memory, 0);
        Relu.Apply(memory.AsSpan(0, 4), memory.AsSpan(4, 4));
        Assert.Equal(Four, memory.AsSpan(4).ToArray());
    }

    private static IEnumerable<CorpusOperand> Inputs(CorpusKernel kernel) =>
        kernel.Operands.Where(static operand => operand is { IsElement: true, IsRead: true });

    private static IEnumerable<CorpusOperand> Outputs(CorpusKernel kernel) =>
        kernel.Operands.Where(static operand => operand is { IsElement: true, Access: OperandAccess.Write });

    private static ArgumentException Thrown(CorpusKernel kernel, int operand, int length) =>
        Assert.Throws<ArgumentException>(() => Run(kernel, operand, length));

    /// <summary>A call on 16 elements, one of whose operands has another length.</summary>
    private static unsafe void Run(CorpusKernel kernel, int other, int length)
    {
        var memory = new byte[kernel.Operands.Count * 8192];
        fixed (byte* start = memory)
        {
            nint address = (nint)start;
            var data = new CorpusData([.. kernel.Operands.Select(operand => (
                address + operand.Position * 8192, operand.Position == other ? length : operand.Length(16)))]);
            foreach (CorpusOperand operand in kernel.Operands)
                operand.Fill(data, 1);
            kernel.Spans(data, null);
        }
    }
}
