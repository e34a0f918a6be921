using KernelGen.Corpus;
using KernelGen.Corpus.Kernels;
using Xunit;

namespace KernelGen.DifferentialTests;

/// <summary>Conversions of Half: all of its values, and the floats and doubles around each of them.</summary>
public class HalfTests
{
    private const int Count = 65536;

    [Fact]
    public void Every_half_becomes_the_number_it_is()
    {
        Half[] halves = All();
        float[] singles = new float[Count];
        double[] doubles = new double[Count];
        int[] ints = new int[Count];
        byte[] bytes = new byte[Count];
        ulong[] longs = new ulong[Count];

        Halves.FromHalf(halves, singles, doubles, ints, bytes, longs);

        for (int i = 0; i < Count; i++)
        {
            (float single, double number, int integer, byte small, ulong large) = Halves.FromHalf(halves[i]);
            Assert.True(
                SameBits.Same(single, singles[i]) && SameBits.Same(number, doubles[i]) && integer == ints[i] && small == bytes[i] && large == longs[i],
                $"{i:X4}");
        }
    }

    /// <summary>Halfway to the next Half, and the floats and doubles on both sides of that: where rounding decides.</summary>
    [Fact]
    public void Numbers_around_every_half_and_between_two_are_rounded_to_even()
    {
        foreach (float part in new[] { 0f, 0.25f, 0.5f, 0.75f })
        {
            foreach (int step in new[] { -1, 0, 1 })
            {
                Half[] halves = All();
                float[] singles = [.. halves.Select((h, i) => Beside((float)h + (((float)halves[(i + 1) % Count] - (float)h) * part), step))];
                double[] doubles = [.. halves.Select((h, i) => Beside((double)h + (((double)halves[(i + 1) % Count] - (double)h) * part), step))];
                int[] ints = [.. Enumerable.Range(0, Count).Select(static i => (i * 3) - 98304)];
                byte[] bytes = [.. Enumerable.Range(0, Count).Select(static i => (byte)i)];
                Half[] ofSingle = new Half[Count];
                Half[] ofDouble = new Half[Count];
                Half[] ofInt = new Half[Count];
                Half[] ofByte = new Half[Count];

                Halves.ToHalf(singles, doubles, ints, bytes, ofSingle, ofDouble, ofInt, ofByte);

                for (int i = 0; i < Count; i++)
                {
                    Assert.True(SameBits.Same((Half)singles[i], ofSingle[i]), $"{singles[i]:G9}");
                    Assert.True(SameBits.Same((Half)doubles[i], ofDouble[i]), $"{doubles[i]:G17}");
                    Assert.True(SameBits.Same((Half)ints[i], ofInt[i]), $"{ints[i]}");
                    Assert.True(SameBits.Same((Half)bytes[i], ofByte[i]), $"{bytes[i]}");
                }
            }
        }
    }

    private static Half[] All() => [.. Enumerable.Range(0, Count).Select(static i => BitConverter.UInt16BitsToHalf((ushort)i))];

    private static float Beside(float value, int step) => step < 0 ? MathF.BitDecrement(value) : step > 0 ? MathF.BitIncrement(value) : value;

    private static double Beside(double value, int step) => step < 0 ? Math.BitDecrement(value) : step > 0 ? Math.BitIncrement(value) : value;
}
