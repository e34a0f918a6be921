namespace KernelGen.MathTests.Single;

public sealed class SpecialValueTests
{
    private static readonly float[] Arguments =
    [
        0f, -0f, 1f, -1f, 2f, -2f, 0.5f, -0.5f, 1.5f, -1.5f, 3f, -3f, float.MaxValue, float.MinValue,
        float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    // A function of the framework only settles which zero, infinity or NaN is due: finite results are other tests'
    // affair.
    public static TheoryData<string, Func<float, float>, Func<float, float>> Pairs => new()
    {
        { "Exp", KernelMath.Exp, MathF.Exp },
        { "Exp2", KernelMath.Exp2, float.Exp2 },
        { "Exp10", KernelMath.Exp10, float.Exp10 },
        { "ExpM1", KernelMath.ExpM1, static x => x == 0 ? x : float.ExpM1(x) },
        { "Log", KernelMath.Log, MathF.Log },
        { "Log2", KernelMath.Log2, MathF.Log2 },
        { "Log10", KernelMath.Log10, MathF.Log10 },
        { "LogP1", KernelMath.LogP1, static x => x == 0 ? x : float.LogP1(x) },
        { "ReciprocalSqrt", KernelMath.ReciprocalSqrt, static x => 1 / MathF.Sqrt(x) },
        { "Cbrt", KernelMath.Cbrt, MathF.Cbrt },
        { "Sin", KernelMath.Sin, MathF.Sin },
        { "Cos", KernelMath.Cos, MathF.Cos },
        { "Tan", KernelMath.Tan, MathF.Tan },
        { "SinPi", KernelMath.SinPi, float.SinPi },
        { "CosPi", KernelMath.CosPi, float.CosPi },
        { "TanPi", KernelMath.TanPi, float.TanPi },
        { "Asin", KernelMath.Asin, MathF.Asin },
        { "Acos", KernelMath.Acos, MathF.Acos },
        { "Atan", KernelMath.Atan, MathF.Atan },
        { "Sinh", KernelMath.Sinh, MathF.Sinh },
        { "Cosh", KernelMath.Cosh, MathF.Cosh },
        { "Tanh", KernelMath.Tanh, MathF.Tanh },
        { "Asinh", KernelMath.Asinh, MathF.Asinh },
        { "Acosh", KernelMath.Acosh, MathF.Acosh },
        { "Atanh", KernelMath.Atanh, MathF.Atanh },
    };

    [Theory]
    [MemberData(nameof(Pairs))]
    public void ZerosInfinitiesAndNaNAreThoseOfTheFramework(
        string name, Func<float, float> computed, Func<float, float> expected)
    {
        foreach (float x in Arguments)
        {
            (float have, float want) = (computed(x), expected(x));
            if (have == 0 || want == 0 || !float.IsFinite(have) || !float.IsFinite(want))
                Assert.True(
                    have.Equals(want) && (float.IsNaN(have) || float.IsNegative(have) == float.IsNegative(want)),
                    $"{name}({x}) = {have}, not {want}");
        }
    }

    [Fact]
    public void ErrorFunctionsEndInTheirLimits()
    {
        Assert.Equal([0f, -0f, 1f, -1f, float.NaN], Values(KernelMath.Erf));
        Assert.True(float.IsNegative(KernelMath.Erf(-0f)));
        Assert.Equal([1f, 1f, 0f, 2f, float.NaN], Values(KernelMath.Erfc));
    }

    [Fact]
    public void LogGammaIsInfiniteAtItsPolesAndZeroAtOneAndTwo()
    {
        float infinity = float.PositiveInfinity;
        Assert.Equal([infinity, infinity, infinity, infinity, float.NaN], Values(KernelMath.LogGamma));
        Assert.Equal([0f, 0f, infinity, infinity], new float[] { 1, 2, -1, -16777216 }.Select(KernelMath.LogGamma));
    }

    private static float[] Values(Func<float, float> function) =>
        [.. new[] { 0f, -0f, float.PositiveInfinity, float.NegativeInfinity, float.NaN }.Select(function)];
}
