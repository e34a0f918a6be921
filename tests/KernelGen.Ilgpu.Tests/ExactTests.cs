using KernelGen.Corpus;
using Xunit;

namespace KernelGen.Ilgpu.Tests;

/// <summary>Exact's members, run on the host, are what C# computes; that a device agrees is shown by the corpus.</summary>
public class ExactTests
{
    private static readonly double[] Doubles =
    [
        0, -0.0, 1, -1, 0.5, -2.5, 3.5, 1e-310, -5e-324, double.Epsilon, 2.2250738585072014E-308, 1e300, -1e300, 255.5, -0.75,
        2147483647, 2147483648, -2147483648, -2147483649, 4294967295.5, 4294967296, 9.3e18, -9.3e18, 1.9e19, double.MaxValue,
        double.PositiveInfinity, double.NegativeInfinity, double.NaN, Math.PI, 1e16, 7, 3,
    ];

    [SkippableFact]
    public void Doubles_are_as_in_CSharp()
    {
        Gpu.RequireIlgpu();
        foreach (double a in Doubles)
        {
            Same((int)a, Exact.ToInt32(a));
            Same((uint)a, Exact.ToUInt32(a));
            Same((long)a, Exact.ToInt64(a));
            Same((ulong)a, Exact.ToUInt64(a));
            Same(Math.Abs(a), Exact.Abs(a));
            Same(-a, Exact.Negate(a));
            foreach (double b in Doubles)
            {
                Same(a % b, Exact.Remainder(a, b));
                Same(Math.Min(a, b), Exact.Min(a, b));
                Same(Math.Max(a, b), Exact.Max(a, b));
                Same(Math.CopySign(a, b), Exact.CopySign(a, b));
            }
        }
    }

    [SkippableFact]
    public void Singles_are_as_in_CSharp()
    {
        Gpu.RequireIlgpu();
        foreach (float a in Doubles.Select(static d => (float)d))
        {
            Same((int)a, Exact.ToInt32(a));
            Same((ulong)a, Exact.ToUInt64(a));
            foreach (float b in Doubles.Select(static d => (float)d))
            {
                Same(a % b, Exact.Remainder(a, b));
                Same(MathF.Min(a, b), Exact.Min(a, b));
                Same(MathF.Max(a, b), Exact.Max(a, b));
                Same(MathF.CopySign(a, b), Exact.CopySign(a, b));
            }
        }
    }

    [SkippableFact]
    public void Remainders_of_random_bits_are_as_in_CSharp()
    {
        Gpu.RequireIlgpu();
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            double a = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            double b = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            Same(a % b, Exact.Remainder(a, b));
            Same((float)a % (float)b, Exact.Remainder((float)a, (float)b));
        }
    }

    [SkippableFact]
    public void Integers_have_a_value_for_every_operand()
    {
        Gpu.RequireIlgpu();
        Same(int.MinValue, Exact.Divide(int.MinValue, -1));
        Same(0, Exact.Remainder(int.MinValue, -1));
        Same(0L, Exact.Divide(5L, 0L));
        Same(0ul, Exact.Remainder(5ul, 0ul));
        Same(-1, Exact.Divide(-7, 4));
        Same(int.MinValue, Exact.Add(int.MaxValue, 1));
        Same(-56, Exact.ToSByte(200));
        Same(200, Exact.ToByte(-56));
        Same(-1, Exact.ToInt16(0xFFFF));
        Same(32, Exact.LeadingZeroCount(0u));
        Same(32, Exact.TrailingZeroCount(0u));
        Same(0b1000_0001, Exact.ToByte(Exact.RotateLeft(0b1100_0000, 1, 8)));
        Same(0x1234_5678u, Exact.RotateLeft(0x1234_5678u, 32));
    }

    private static void Same<T>(T expected, T actual)
        where T : unmanaged =>
        Assert.True(SameBits.Same(expected, actual), $"{SameBits.Describe(expected)} expected, {SameBits.Describe(actual)} found");
}
