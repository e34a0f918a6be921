namespace KernelGen;

public static partial class KernelMath
{
    private const double HalfPiHighDouble = 1.5707963267948966;
    private const double HalfPiLowDouble = 6.123233995736766e-17;

    /// <summary>
    /// x less the nearest multiple of π/2, in two parts; the low two bits of <paramref name="quadrant"/> are those of
    /// the multiple. NaN where x is not finite.
    /// </summary>
    private static double QuarterTurnDouble(double x, out double low, out long quadrant)
    {
        double rounded = FmaDouble(x, 0.6366197723675814, RoundingDouble);
        double n = rounded - RoundingDouble;
        quadrant = BitConverter.DoubleToInt64Bits(rounded);

        // Exact: both sides are multiples of 2^-53 and the difference is below 1. For the same reason the sum of
        // difference and product may be split as if the difference were the larger one.
        double difference = FmaDouble(-n, HalfPiHighDouble, x);
        double product = n * HalfPiLowDouble;
        double productLow = FmaDouble(n, HalfPiLowDouble, -product);
        double r = difference - product;
        low = FmaDouble(n, 1.4973849048591698e-33, ((difference - r) - product) - productLow);
        if (Math.Abs(x) > 1073741824)
            r = QuarterTurnOfLargeDouble(x, out low, out quadrant);
        return r;
    }

    /// <summary>
    /// The same for |x| &gt; 2^30, as Payne and Hanek do it: of 2/π only those 192 bits whose product with x matters
    /// modulo 4 are multiplied.
    /// </summary>
    private static double QuarterTurnOfLargeDouble(double x, out double low, out long quadrant)
    {
        long bits = BitConverter.DoubleToInt64Bits(x) & long.MaxValue;
        ulong factor = (ulong)(bits & 0x000FFFFFFFFFFFFF) | 0x0010000000000000;

        // x = factor * 2^e with e = exponent - 1075; the first bit wanted is the one worth 2^(1-e), 64 zeros precede.
        int position = (int)(bits >> 52) - 1075 + 62;
        int word = position >> 6;
        int shift = position & 63;
        ulong w0 = TwoOverPiWordDouble(word);
        ulong w1 = TwoOverPiWordDouble(word + 1);
        ulong w2 = TwoOverPiWordDouble(word + 2);
        ulong w3 = TwoOverPiWordDouble(word + 3);
        w0 = (w0 << shift) | (w1 >> 1 >> (63 - shift));
        w1 = (w1 << shift) | (w2 >> 1 >> (63 - shift));
        w2 = (w2 << shift) | (w3 >> 1 >> (63 - shift));

        // The product modulo 2^192: two bits of quadrant, then the fraction of a quarter turn.
        ulong p1 = w1 * factor;
        ulong p2 = w0 * factor + HighProductDouble(w1, factor);
        ulong carried = p1 + HighProductDouble(w2, factor);
        p2 += carried < p1 ? 1UL : 0UL;
        p1 = carried;

        // As a signed fraction: the nearest quadrant instead of the one below.
        long high = (long)((p2 << 2) | (p1 >> 62));
        ulong rest = (p1 << 2) | ((w2 * factor) >> 62);
        quadrant = (long)(p2 >> 62) + (long)((ulong)high >> 63);

        double a = (double)(int)(high >> 32) * 2.3283064365386963e-10;
        double b = (double)(uint)high * 5.421010862427522e-20;
        double c = (double)(uint)(rest >> 32) * 1.262177448353619e-29;
        double d = (double)(uint)rest * 2.938735877055719e-39;
        double first = a + b;
        double firstLow = (a - first) + b;
        double second = c + d;
        double secondLow = (c - second) + d;
        double sum = TwoSumDouble(first, second, out double sumLow);
        double fraction = sum + (sumLow + firstLow + secondLow);
        double fractionLow = (sum - fraction) + (sumLow + firstLow + secondLow);

        double r = fraction * HalfPiHighDouble;
        low = FmaDouble(fraction, HalfPiHighDouble, -r)
            + FmaDouble(fraction, HalfPiLowDouble, fractionLow * HalfPiHighDouble);
        low = x < 0 ? -low : low;
        quadrant = x < 0 ? -quadrant : quadrant;
        r = x < 0 ? -r : r;
        return Math.Abs(x) < double.PositiveInfinity ? r : double.NaN;
    }

    /// <summary>The upper half of the product of two 64-bit numbers.</summary>
    private static ulong HighProductDouble(ulong a, ulong b)
    {
        ulong aLow = a & uint.MaxValue;
        ulong aHigh = a >> 32;
        ulong bLow = b & uint.MaxValue;
        ulong bHigh = b >> 32;
        ulong middle = aHigh * bLow + ((aLow * bLow) >> 32);
        ulong other = aLow * bHigh + (middle & uint.MaxValue);
        return aHigh * bHigh + (middle >> 32) + (other >> 32);
    }

    /// <summary>Bits of 2/π, 64 a word, after one word of zeros.</summary>
    private static ulong TwoOverPiWordDouble(int index) => index switch
    {
        1 => 0xA2F9836E4E441529,
        2 => 0xFC2757D1F534DDC0,
        3 => 0xDB6295993C439041,
        4 => 0xFE5163ABDEBBC561,
        5 => 0xB7246E3A424DD2E0,
        6 => 0x06492EEA09D1921C,
        7 => 0xFE1DEB1CB129A73E,
        8 => 0xE88235F52EBB4484,
        9 => 0xE99C7026B45F7E41,
        10 => 0x3991D639835339F4,
        11 => 0x9C845F8BBDF9283B,
        12 => 0x1FF897FFDE05980F,
        13 => 0xEF2F118B5A0A6D1F,
        14 => 0x6D367ECF27CB09B7,
        15 => 0x4F463F669E5FEA2D,
        16 => 0x7527BAC7EBE5F17B,
        17 => 0x3D0739F78A5292EA,
        18 => 0x6BFB5FB11F8D5D08,
        19 => 0x56033046FC7B6BAB,
        _ => 0,
    };
}
