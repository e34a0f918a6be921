namespace KernelGen.Generator.Tests.Ir;

/// <summary>Values of a type, half of them the ones arithmetic goes wrong at.</summary>
internal static class RandomValues
{
    private static readonly float[] Singles =
        [0f, -0f, 1f, -1f, 0.5f, 2f, 3f, float.NaN, float.PositiveInfinity, float.NegativeInfinity, float.MaxValue, float.Epsilon, -1.5f, 2147483648f, 1e20f];

    private static readonly double[] Doubles =
        [0d, -0d, 1d, -1d, 0.5d, 2d, 3d, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.Epsilon, 2.5d, 4294967296d, -1e300];

    private static readonly long[] Integers =
        [0, 1, -1, 2, 3, 7, 8, 31, 32, 64, 127, 128, 255, 256, -128, 32767, 32768, 65535, 65536, int.MaxValue, int.MinValue, uint.MaxValue, long.MaxValue, long.MinValue];

    public static long Of(ScalarType type, Random random) => type switch
    {
        ScalarType.Bool => random.Next(2),
        ScalarType.Single => BitConverter.SingleToUInt32Bits(
            random.Next(2) == 0 ? Singles[random.Next(Singles.Length)] : (float)((random.NextDouble() - 0.5) * 100)),
        ScalarType.Double => BitConverter.DoubleToInt64Bits(
            random.Next(2) == 0 ? Doubles[random.Next(Doubles.Length)] : (random.NextDouble() - 0.5) * 100),
        _ => Constants.Wrap(type, random.Next(3) switch
        {
            0 => Integers[random.Next(Integers.Length)],
            1 => random.Next(-10, 300),
            _ => random.NextInt64(),
        }),
    };
}
