using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using KernelGen.Corpus;
using KernelGen.DifferentialTests.Comparisons;
using KernelGen.DifferentialTests.Memory;
using Xunit;

namespace KernelGen.DifferentialTests;

/// <summary>The comparison itself is shown to see what it is there to see.</summary>
public class SameBitsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(31)]
    public void One_bit_is_a_difference(int bit)
    {
        float[] expected = [1f, 2f, 3f];
        float[] actual = [1f, 2f, BitConverter.Int32BitsToSingle(BitConverter.SingleToInt32Bits(3f) ^ 1 << bit)];
        Assert.Equal(2, SameBits.FirstDifference<float>(expected, actual));
        Assert.Equal(-1, SameBits.FirstDifference<float>(expected, expected));
    }

    [Fact]
    public void Zeros_of_different_sign_differ_and_NaNs_of_different_payload_do_not()
    {
        Assert.False(SameBits.Same(0f, -0f));
        Assert.False(SameBits.Same(0.0, -0.0));
        Assert.True(SameBits.Same(float.NaN, BitConverter.UInt32BitsToSingle(0x7F812345)));
        Assert.True(SameBits.Same(double.NaN, -double.NaN));
        Assert.False(SameBits.Same(float.NaN, float.PositiveInfinity));
    }

    [Fact]
    public void Wrong_results_of_a_kernel_are_reported()
    {
        CorpusKernel right = CorpusKernels.Named("Luma");
        Assert.Empty(Differences(right, static _ => { }));
        Assert.NotEmpty(Differences(right, static data => Last(data.Elements<byte>(3)) ^= 1));
        Assert.NotEmpty(Differences(right, static data => Last(data.Elements<byte>(0)) ^= 1));
        Assert.NotEmpty(Differences(right, static _ => throw new DivideByZeroException()));
    }

    [Fact]
    public void Writing_outside_the_elements_is_reported()
    {
        CorpusKernel right = CorpusKernels.Named("Luma");
        Assert.Contains("behind its last element",
            string.Join('\n', Differences(right, static data => Beyond(data, 1) ^= 1)), StringComparison.Ordinal);
        Assert.Contains("before its first element",
            string.Join('\n', Differences(right, static data => Beyond(data, -1) ^= 1)), StringComparison.Ordinal);
    }

    private static ref byte Last(Span<byte> elements) => ref elements[^1];

    /// <summary>A byte beside the output, on the side where no guard page is.</summary>
    private static ref byte Beyond(CorpusData data, int direction)
    {
        Span<byte> elements = data.Elements<byte>(3);
        ref byte first = ref MemoryMarshal.GetReference(elements);
        return ref Unsafe.Add(ref first, direction < 0 ? -1 : elements.Length);
    }

    /// <summary>The differences found when something is done to the results of a right kernel.</summary>
    private static string[] Differences(CorpusKernel right, Action<CorpusData> harm)
    {
        const int Length = 100;
        using var inputs = new CallMemory(right, Length);
        using var results = new CallMemory(right, Length);
        using var actual = new CallMemory(right, Length);
        var expected = new ExpectedCall(right, inputs, results, Length);
        CorpusData data = actual.Place(Length, new Placement(true, 3));
        expected.CopyInputs(data);
        right.Spans(data, null);
        Exception? error = null;
        try
        {
            harm(data);
        }
        catch (DivideByZeroException caught)
        {
            error = caught;
        }

        string?[] found = [expected.Difference(data, error), actual.Disturbed()];
        return [.. found.OfType<string>()];
    }
}
