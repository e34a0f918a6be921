using System.Numerics;

namespace KernelGen.Generator.Passes;

/// <summary>All integers from <see cref="Low"/> to <see cref="High"/>: what a value may be.</summary>
internal readonly record struct Interval(BigInteger Low, BigInteger High)
{
    public bool IsNonNegative => Low.Sign >= 0;

    /// <summary>Every value of an integer type.</summary>
    public static Interval Of(ScalarType type) => type.IsSigned()
        ? new(-BigInteger.Pow(2, type.Bits() - 1), BigInteger.Pow(2, type.Bits() - 1) - 1)
        : new(0, BigInteger.Pow(2, type.Bits()) - 1);

    public static Interval Of(params BigInteger[] values) => new(values.Min(), values.Max());

    /// <summary>The value of an integer constant.</summary>
    public static Interval Of(Constant constant) =>
        Of(constant.Type == ScalarType.UInt64 ? (ulong)constant.Bits : (BigInteger)constant.Bits);

    public bool Contains(Interval other) => Low <= other.Low && other.High <= High;

    public bool Contains(BigInteger value) => Low <= value && value <= High;

    public bool FitsIn(ScalarType type) => Of(type).Contains(this);

    /// <summary>The smallest interval with all of both.</summary>
    public Interval Join(Interval other) => new(BigInteger.Min(Low, other.Low), BigInteger.Max(High, other.High));

    /// <summary>The fewest bits, without a sign, from which every value or its complement can be written.</summary>
    public int MagnitudeBits()
    {
        BigInteger largest = BigInteger.Max(High, -Low - 1);
        int bits = 0;
        while (BigInteger.Pow(2, bits) <= largest)
            bits++;
        return bits;
    }
}
