namespace KernelGen;

public static partial class KernelMath
{
    private const float LargestNearSingle = 12800f;
    private const float TwoOverPiSingle = 0.636619747f;

    // pi/2 in three parts. All are positive, and the second is so short that its product with n is exact.
    private const float HalfPiHighSingle = 1.57079625f;
    private const float HalfPiMiddleSingle = 7.5495336e-8f;
    private const float HalfPiLowSingle = 2.563344e-12f;

    // size = q pi/2 + r + low, for size from 0 to 12800: the lowest bits of q are returned. The first step is exact,
    // and the difference of the second and the third is what the second lost in rounding.
    private static int ReduceNearSingle(float size, out float r, out float low)
    {
        float shifted = MathF.FusedMultiplyAdd(size, TwoOverPiSingle, RoundSingle);
        float n = shifted - RoundSingle;
        float high = MathF.FusedMultiplyAdd(n, -HalfPiHighSingle, size);
        r = MathF.FusedMultiplyAdd(n, -HalfPiMiddleSingle, high);
        low = MathF.FusedMultiplyAdd(n, -HalfPiMiddleSingle, high - r);
        low = MathF.FusedMultiplyAdd(n, -HalfPiLowSingle, low);
        return BitConverter.SingleToInt32Bits(shifted);
    }

    // The same for larger sizes: 96 bits of 2/pi, from the first that matters modulo 4, times the fraction of size
    // (M. H. Payne and R. N. Hanek, Radian reduction for trigonometric functions, 1983).
    private static int ReduceFarSingle(float size, out float r, out float low)
    {
        int bits = BitConverter.SingleToInt32Bits(size);
        int fraction = (bits & 0x7FFFFF) | 0x800000;
        int first = (bits >> 23) - 140;
        int shift = first & 31;
        int word = first >> 5;

        uint a = TwoOverPiWordSingle(word);
        uint b = TwoOverPiWordSingle(word + 1);
        uint c = TwoOverPiWordSingle(word + 2);
        uint d = TwoOverPiWordSingle(word + 3);
        uint high = a << shift | b >> 1 >> (31 - shift);
        uint middle = b << shift | c >> 1 >> (31 - shift);
        uint low32 = c << shift | d >> 1 >> (31 - shift);

        long product = (long)fraction * middle + ((long)fraction * low32 >> 32);
        uint top = (uint)fraction * high + (uint)(product >> 32);
        long turns = ((long)top << 32) | (product & 0xFFFFFFFFL);
        // Two bits of quarter turns, then 62 of what is left, taken between minus and plus a half.
        int quadrant = (int)(turns >> 62) + (int)(turns >> 61 & 1);
        double rest = (turns << 2) * 8.515303950216386E-20;

        r = size <= float.MaxValue ? (float)rest : float.NaN;
        low = (float)(rest - r);
        return quadrant;
    }

    // The bits of 2/pi after twelve zeros.
    private static uint TwoOverPiWordSingle(int word) => word switch
    {
        0 => 0x000A2F98,
        1 => 0x36E4E441,
        2 => 0x529FC275,
        3 => 0x7D1F534D,
        4 => 0xDC0DB629,
        5 => 0x5993C439,
        _ => 0x041FE516,
    };
}
