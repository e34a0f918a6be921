namespace KernelGen.MathTests.Lanes;

/// <summary>Inputs for the comparison of lanes: special values, random bits, and values near one, in one order each time.</summary>
internal static class LaneInputs
{
    private const int Count = 1 << 14;

    private static readonly double[] Special =
    [
        0, -0.0, 1, -1, 0.5, -0.5, 2, -2, 3, -3, 10, double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.Epsilon,
        -double.Epsilon, double.MaxValue, double.MinValue, float.MaxValue, float.Epsilon, 2.2250738585072014E-308, 1.17549435E-38,
        Math.PI, -Math.PI / 2, Math.PI / 4, 88.72, -87.3, -103.9, 709.78, -708.4, -745.1, 1e22, 1e10, 6381956970095103d * Math.Pow(2, 797),
        0.99999994, 1.00000012, 4503599627370497.5, 8388609, 16777216,
    ];

    public static (float[] X, float[] Y) Singles(bool pairs)
    {
        (double[] x, double[] y) = Doubles(pairs, static bits => BitConverter.Int32BitsToSingle((int)bits));
        return ([.. x.Select(static v => (float)v)], [.. y.Select(static v => (float)v)]);
    }

    public static (double[] X, double[] Y) Doubles(bool pairs) => Doubles(pairs, BitConverter.Int64BitsToDouble);

    private static (double[] X, double[] Y) Doubles(bool pairs, Func<long, double> ofBits)
    {
        var random = new Random(20);
        double[] x = [.. Enumerable.Range(0, Count).Select(i => Value(i))];
        double[] y = [.. Enumerable.Range(0, Count).Select(i => pairs && i < Special.Length * Special.Length ? Special[i / Special.Length] : Value(i * 7))];
        return (x, y);

        double Value(int i) => i < Special.Length * (pairs ? Special.Length : 1)
            ? Special[i % Special.Length]
            : (i % 4) switch
            {
                0 => ofBits(random.NextInt64()),
                1 => (random.NextDouble() - 0.5) * 8,
                2 => (random.NextDouble() - 0.5) * 250,
                _ => Math.Exp((random.NextDouble() - 0.5) * 60) * (random.Next(2) == 0 ? 1 : -1),
            };
    }
}
