namespace KernelGen.MathTests.Single;

public sealed class TwoArgumentTests
{
    private const int Pairs = 1_000_000;

    private static readonly float[] Special =
    [
        0f, float.Epsilon, 1.17549435E-38f, 1e-20f, 0.49999997f, 0.5f, 0.99999994f, 1f, 1.0000001f, 1.5f,
        2f, 2.5f, 3f, 4f, 5f, 8388607.5f, 8388609f, 16777215f, 16777216f, 1e20f,
        float.MaxValue, float.PositiveInfinity, float.NaN,
    ];

    [Fact]
    public void PowersStayWithinTheBound()
    {
        foreach ((float x, float y) in SpecialPairs().Concat(RandomPairs()).Concat(PowersInRange()))
            Check("Pow", x, y, KernelMath.Pow(x, y), Math.Pow(x, y), 1.5);
    }

    [Fact]
    public void AnglesStayWithinTheBound()
    {
        foreach ((float y, float x) in SpecialPairs().Concat(RandomPairs()))
            Check("Atan2", y, x, KernelMath.Atan2(y, x), Math.Atan2(y, x), 1);
    }

    [Fact]
    public void HypotenusesStayWithinTheBound()
    {
        foreach ((float x, float y) in SpecialPairs().Concat(RandomPairs()))
            Check("Hypot", x, y, KernelMath.Hypot(x, y), double.Hypot(x, y), 1);
    }

    [Fact]
    public void RemaindersAreExact()
    {
        foreach ((float x, float y) in SpecialPairs().Concat(RandomPairs()).Concat(Ties()))
        {
            float computed = KernelMath.Ieee754Remainder(x, y);
            float exact = MathF.IEEERemainder(x, y);
            if (!SameBits(computed, exact))
                Assert.Fail($"Ieee754Remainder({x:R}, {y:R}) = {computed:R}, exact {exact:R}");
        }
    }

    private static IEnumerable<(float X, float Y)> SpecialPairs()
    {
        float[] signed = [.. Special, .. Special.Select(static x => -x)];
        return signed.SelectMany(x => signed, static (x, y) => (x, y));
    }

    private static IEnumerable<(float X, float Y)> RandomPairs()
    {
        var random = new Random(20);
        for (int i = 0; i < Pairs; i++)
        {
            uint first = (uint)random.NextInt64(1L << 32);
            uint second = (uint)random.NextInt64(1L << 32);
            // Every other pair is of like size.
            if (i % 2 == 0)
                second = (second & 0x83FFFFFF) | (first & 0x7C000000);
            yield return (BitConverter.UInt32BitsToSingle(first), BitConverter.UInt32BitsToSingle(second));
        }
    }

    /// <summary>Bases and exponents whose powers are neither zero nor infinite, bases close to 1 among them.</summary>
    private static IEnumerable<(float X, float Y)> PowersInRange()
    {
        var random = new Random(21);
        for (int i = 0; i < Pairs; i++)
        {
            double log = (random.NextDouble() - 0.5) * Math.Pow(2, random.Next(-24, 8));
            float x = (float)Math.Pow(2, log);
            yield return (x, (float)((random.NextDouble() - 0.5) * 300 / Math.Log2(x)));
        }
    }

    private static IEnumerable<(float X, float Y)> Ties()
    {
        for (int i = -4000; i <= 4000; i++)
        {
            yield return (0.25f * i, 0.5f);
            yield return (i, 2f);
            yield return (i * float.Epsilon, 2 * float.Epsilon);
        }
    }

    private static void Check(string name, float x, float y, float computed, double exact, double bound)
    {
        double error = SameBits(computed, (float)exact) ? 0 : Ulps.Error(computed, exact);
        if (!(error <= bound))
            Assert.Fail($"{name}({x:R}, {y:R}) = {computed:R}, exact {exact:R}: {error} ulp");
    }

    private static bool SameBits(float a, float b) =>
        BitConverter.SingleToInt32Bits(a) == BitConverter.SingleToInt32Bits(b) || (float.IsNaN(a) && float.IsNaN(b));
}
