namespace KernelGen;

public static partial class KernelMath
{
    /// <summary>
    /// What remains of <paramref name="x"/> when the nearest multiple of <paramref name="y"/> is taken away: exact.
    /// </summary>
    /// <remarks>The remainder of 2y by truncation, then at most two subtractions, which lose nothing in double
    /// precision.</remarks>
    /// <param name="x">The dividend. An infinity gives NaN.</param>
    /// <param name="y">The divisor, of either sign. A zero gives NaN, an infinity x.</param>
    /// <returns>
    /// x - n y with n = x / y rounded to the nearest integer, to the even one in a tie. A zero has the sign of x. NaN
    /// if either is NaN.
    /// </returns>
    public static float Ieee754Remainder(float x, float y)
    {
        float divisor = MathF.Abs(y);
        float size = MathF.Abs(x);
        float within = divisor <= 0.5f * float.MaxValue ? size % (2f * divisor) : size;
        double rest = within;
        double half = 0.5 * divisor;
        double once = rest - divisor;
        rest = rest > half ? once >= half ? once - divisor : once : rest;
        bool valid = size <= float.MaxValue && divisor > 0f;
        return valid ? BitConverter.SingleToInt32Bits(x) < 0 ? -(float)rest : (float)rest : float.NaN;
    }
}
