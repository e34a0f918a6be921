namespace KernelGen.MathTests.Single;

/// <summary>
/// References for a <c>float</c> argument. Where the result is plain (it overflows, or the first terms of a series are
/// all that a <c>double</c> can tell), the slow function is not asked.
/// </summary>
public static class References
{
    private const float Tiny = 1e-4f;

    public static double Exp(float x) => x < -200f ? 0 : x > 200f ? double.PositiveInfinity : Math.Exp(x);

    public static double Exp2(float x) => x < -200f ? 0 : x > 200f ? double.PositiveInfinity : Math.Pow(2, x);

    public static double Exp10(float x) => x < -60f ? 0 : x > 60f ? double.PositiveInfinity : Math.Pow(10, x);

    public static double LogP1(float x) =>
        Math.Abs(x) < Tiny ? x * (1 - (x / 2.0 * (1 - (x * 2.0 / 3.0 * (1 - (x * 0.75)))))) : LibM.LogP1(x);

    public static double Sinh(float x) => Math.Abs(x) < Tiny ? x * (1 + ((double)x * x / 6)) : Math.Sinh(x);

    public static double Erfc(float x) =>
        x < -6f ? 2 : x > 11f ? 0 : Math.Abs(x) < 1e-10f ? 1 - (2 / Math.Sqrt(Math.PI) * x) : LibM.Erfc(x);

    public static double LogGamma(float x) => LibM.LogGamma(x);

    public static double ExpM1(float x)
    {
        if (Math.Abs(x) < Tiny)
            return x * (1 + (x / 2.0 * (1 + (x / 3.0 * (1 + x / 4.0)))));
        return x < -50f ? -1 : x > 200f ? double.PositiveInfinity : LibM.ExpM1(x);
    }

    public static double Tanh(float x) =>
        Math.Abs(x) < Tiny ? x * (1 - ((double)x * x / 3)) : Math.Abs(x) > 20 ? Math.Sign(x) : Math.Tanh(x);

    public static double Erf(float x) => Math.Abs(x) < Tiny
        ? 2 / Math.Sqrt(Math.PI) * x * (1 - ((double)x * x / 3))
        : Math.Abs(x) > 6 ? Math.Sign(x) : LibM.Erf(x);
}
