namespace KernelGen.MathTests.Single;

/// <summary>Errors in units in the last place of the exact value.</summary>
public static class Ulps
{
    private const double Overflow = 3.4028236692093846E+38;

    /// <summary>
    /// How far <paramref name="computed"/> is from <paramref name="exact"/>. Infinite where one is NaN and the other is
    /// not, and where a zero has the wrong sign; an infinity counts as 2^128.
    /// </summary>
    public static double Error(float computed, double exact)
    {
        if (double.IsNaN(exact) || float.IsNaN(computed))
            return double.IsNaN(exact) && float.IsNaN(computed) ? 0 : double.PositiveInfinity;
        if (float.IsInfinity(computed) && computed.Equals((float)exact))
            return 0;
        if (computed == 0 && double.IsNegative(exact) != float.IsNegative(computed))
            return double.PositiveInfinity;

        double finite = Math.Clamp(exact, -Overflow, Overflow);
        return Math.Abs(Math.Clamp(computed, -Overflow, Overflow) - finite) / UnitInLastPlace(finite);
    }

    private static double UnitInLastPlace(double exact)
    {
        int exponent = (int)(BitConverter.DoubleToInt64Bits(exact) >> 52 & 0x7FF) - 1023;
        return BitConverter.Int64BitsToDouble((long)(Math.Clamp(exponent, -126, 127) - 23 + 1023) << 52);
    }
}
