namespace KernelGen.MathTests.Double;

/// <summary>Errors in units in the last place of the exact value.</summary>
public static class DoubleUlps
{
    /// <summary>
    /// How far <paramref name="computed"/> is from the exact result. Infinite where only one of them is NaN, and where
    /// a zero has the wrong sign; an infinity counts as 2^1024.
    /// </summary>
    public static double Error(double computed, Vector exact)
    {
        if (double.IsNaN(exact.Value) || double.IsNaN(computed))
            return double.IsNaN(exact.Value) && double.IsNaN(computed) ? 0 : double.PositiveInfinity;
        if (computed == exact.Value && double.IsInfinity(computed))
            return 0;
        if (computed == 0 && double.IsNegative(computed) != double.IsNegative(exact.Value))
            return double.PositiveInfinity;

        // Halves of large numbers, because 2^1024 is no double.
        double scale = Math.Abs(exact.Value) >= 1 ? 0.5 : 1;
        if (double.IsInfinity(computed) && scale == 1)
            return double.PositiveInfinity;

        double finite = double.IsInfinity(exact.Value) ? Math.CopySign(double.MaxValue, exact.Value) : exact.Value;
        int unit = finite == 0 ? -1074 : Math.Max(Math.ILogB(finite) - 52, -1074);
        double difference = Scaled(computed, scale) - Scaled(exact.Value, scale);
        double error = Math.Abs(Math.ScaleB(difference / scale, -unit) - exact.Fraction);

        // Just below a power of two the unit is half of the one above.
        bool below = Math.ScaleB(1, unit + 52) == Math.Abs(exact.Value) && exact.Fraction * exact.Value < 0;
        return below && unit > -1074 ? 2 * error : error;
    }

    private static double Scaled(double value, double scale) =>
        double.IsInfinity(value) ? Math.CopySign(Math.ScaleB(1, 1023), value) : value * scale;
}
