namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>x - y n with n the integer nearest x / y, the even one where two are as near.</summary>
    /// <remarks>
    /// Exact. As <see cref="Math.IEEERemainder"/>: NaN where x is infinite, y is zero or one is NaN; x where y is
    /// infinite; a zero has the sign of x.
    /// </remarks>
    public static double Ieee754Remainder(double x, double y)
    {
        double divisor = Math.Abs(y);

        // Modulo 2|y|, so that what is left tells whether n is even.
        double rest = Math.Abs(x) % (divisor + divisor);
        if (rest + rest > divisor)
        {
            rest -= divisor;
            if (rest + rest >= divisor)
                rest -= divisor;
        }

        return double.IsNegative(x) ? -rest : rest;
    }
}
