using System.Numerics;
using System.Runtime.CompilerServices;

namespace KernelGen.Corpus;

/// <summary>The values of each type at which code goes wrong first.</summary>
internal static class SpecialValues<T>
    where T : unmanaged
{
    private static readonly T[] Table = Make();

    public static T At(ulong bits) => Table[bits % (ulong)Table.Length];

    /// <summary>Small integers, and floats of ordinary size with a fraction.</summary>
    public static T Moderate(ulong bits)
    {
        long value = (long)(bits % 2001) - 1000;
        if (typeof(T) == typeof(float))
            return Unsafe.BitCast<float, T>(value / 16f);
        if (typeof(T) == typeof(double))
            return Unsafe.BitCast<double, T>(value / 16.0);
        return Unsafe.As<long, T>(ref value);
    }

    private static T[] Make()
    {
        if (typeof(T) == typeof(float))
            return Cast(Floats().Concat(Integers().Select(value => (float)(Int128)value)));
        if (typeof(T) == typeof(double))
            return Cast(Doubles().Concat(Integers().Select(value => (double)(Int128)value)));
        if (typeof(T) == typeof(bool))
            return Cast<bool>([false, true]);
        return [.. Integers().Select(Truncate).Distinct()];
    }

    private static T Truncate(BigInteger value)
    {
        ulong bits = (ulong)(value & ulong.MaxValue);
        return Unsafe.As<ulong, T>(ref bits);
    }

    private static T[] Cast<TFrom>(IEnumerable<TFrom> values)
        where TFrom : unmanaged => [.. values.Select(value => Unsafe.BitCast<TFrom, T>(value))];

    /// <summary>
    /// 0 to 5, and every power of two and limit of an integer type with its neighbours, of both signs.
    /// </summary>
    private static IEnumerable<BigInteger> Integers()
    {
        BigInteger[] magnitudes =
        [
            .. Enumerable.Range(0, 6).Select(value => new BigInteger(value)), 10, 100, 255,
            .. new[] { 4, 7, 8, 15, 16, 23, 24, 31, 32, 52, 53, 62, 63, 64 }
                .SelectMany(power => new[] { (BigInteger.One << power) - 1, BigInteger.One << power,
                    (BigInteger.One << power) + 1 }),

            // Halfway between two floats or two doubles, and just beside: rounding twice gives something else.
            .. new[] { (30, 24), (60, 24), (60, 53), (62, 24), (62, 53) }
                .Select(static at => (BigInteger.One << at.Item1) + (BigInteger.One << at.Item1 - at.Item2))
                .SelectMany(static value => new[] { value - 1, value, value + 1 }),
        ];
        return magnitudes.SelectMany(value => new[] { value, -value });
    }

    private static IEnumerable<float> Floats()
    {
        float[] magnitudes =
        [
            0f, float.Epsilon, 1e-40f, 1.17549421e-38f, 1.17549435e-38f, 0.1f, 0.25f, 0.5f, MathF.BitDecrement(0.5f),
            MathF.BitIncrement(0.5f), 1.5f, 2.5f, 3.5f, 126.5f, 127.5f, 128.5f, 254.5f, 255.5f, 256.5f, 8388607.5f,
            MathF.PI,
            MathF.BitDecrement(1f), MathF.BitIncrement(1f), MathF.BitDecrement(2147483648f),
            MathF.BitIncrement(2147483648f),
            MathF.BitDecrement(4294967296f), MathF.BitDecrement(9223372036854775808f), 1e19f, 1e30f, float.MaxValue,
            float.PositiveInfinity, float.NaN,
        ];
        return magnitudes.SelectMany(value => new[] { value, -value });
    }

    private static IEnumerable<double> Doubles()
    {
        double[] magnitudes =
        [
            0, double.Epsilon, 1e-310, 2.2250738585072014E-308, 0.1, 0.5, Math.BitDecrement(0.5),
            Math.BitIncrement(0.5), 1.5,
            2.5, 3.5, 127.5, 128.5, 255.5, Math.PI, Math.BitDecrement(1.0), Math.BitIncrement(1.0), 2147483647.5,
            2147483648.5,
            4294967295.5, 4503599627370495.5, Math.BitDecrement(9223372036854775808.0),
            Math.BitIncrement(9223372036854775808.0),
            Math.BitDecrement(18446744073709551616.0), 3.4028235677973366e38, float.MaxValue, 1.1754943157898259e-38,
            1e-46,
            1.0 + 1.0 / (1 << 24), Math.BitIncrement(1.0 + 1.0 / (1 << 24)), Math.BitDecrement(1.0 + 1.0 / (1 << 24)),
            1e300, double.MaxValue, double.PositiveInfinity, double.NaN,
        ];
        return magnitudes.SelectMany(value => new[] { value, -value });
    }
}
