namespace KernelGen.MathTests.Single;

/// <summary>All functions of one <c>float</c> argument.</summary>
public static class SingleFunctions
{
    public static IReadOnlyList<SingleFunction> All { get; } =
    [
        new("Exp", KernelMath.Exp, References.Exp, 1) { Places = [88.72284f, 87f, 103.97208f, 0.34657f] },
        new("Exp2", KernelMath.Exp2, References.Exp2, 1) { Places = [128f, 125f, 126f, 150f] },
        new("Exp10", KernelMath.Exp10, References.Exp10, 1) { Places = [38.53184f, 37.5f, 45.1545f, 0.150515f] },
        new("ExpM1", KernelMath.ExpM1, References.ExpM1, 1)
            { Places = [88.72284f, 16.9f, 0.34657f, 1.0397f], NeedsLibM = true },
        new("Log", KernelMath.Log, static x => Math.Log(x), 1) { Places = [0.6666667f, 1.3333334f] },
        new("Log2", KernelMath.Log2, static x => Math.Log2(x), 1) { Places = [0.70710677f, 1.4142135f] },
        new("Log10", KernelMath.Log10, static x => Math.Log10(x), 1) { Places = [0.70710677f, 1.4142135f, 10f, 1000f] },
        new("LogP1", KernelMath.LogP1, References.LogP1, 1) { Places = [0.29289323f, 0.41421354f], NeedsLibM = true },
        new("ReciprocalSqrt", KernelMath.ReciprocalSqrt, static x => 1 / Math.Sqrt(x), 1) { Places = [1e-30f] },
        new("Cbrt", KernelMath.Cbrt, static x => Math.Cbrt(x), 1, Parity.Odd) { Places = [8f, 27f] },
        new("Sin", KernelMath.Sin, static x => Math.Sin(x), 1, Parity.Odd) { Places = TurnPlaces },
        new("Cos", KernelMath.Cos, static x => Math.Cos(x), 1, Parity.Even) { Places = TurnPlaces },
        new("Tan", KernelMath.Tan, static x => Math.Tan(x), 1.5, Parity.Odd)
            { Places = [.. TurnPlaces, 1073741824f] },
        new("SinPi", KernelMath.SinPi, static x => double.SinPi(x), 1, Parity.Odd) { Places = [0.25f, 3f, 8388608f] },
        new("CosPi", KernelMath.CosPi, static x => double.CosPi(x), 1, Parity.Even) { Places = [0.25f, 3f, 8388608f] },
        new("TanPi", KernelMath.TanPi, static x => double.TanPi(x), 1, Parity.Odd)
            { Places = [0.25f, 1.5f, 3f, 8388608f] },
        new("Asin", KernelMath.Asin, static x => Math.Asin(x), 1, Parity.Odd),
        new("Acos", KernelMath.Acos, static x => Math.Acos(x), 1),
        new("Atan", KernelMath.Atan, static x => Math.Atan(x), 1, Parity.Odd),
        new("Sinh", KernelMath.Sinh, References.Sinh, 1, Parity.Odd) { Places = [89.415985f] },
        new("Cosh", KernelMath.Cosh, static x => Math.Cosh(x), 1, Parity.Even) { Places = [89.415985f] },
        new("Tanh", KernelMath.Tanh, References.Tanh, 1, Parity.Odd)
            { Places = [0.65f, 8.66f, 9.010914f, 0.1733f, 0.5199f] },
        new("Asinh", KernelMath.Asinh, static x => Math.Asinh(x), 1, Parity.Odd),
        new("Acosh", KernelMath.Acosh, static x => Math.Acosh(x), 1),
        new("Atanh", KernelMath.Atanh, static x => Math.Atanh(x), 1, Parity.Odd),
        new("Erf", KernelMath.Erf, References.Erf, 1, Parity.Odd) { Places = [1.0226628f, 3.92f], NeedsLibM = true },
        new("Erfc", KernelMath.Erfc, References.Erfc, 1.5) { Places = [9.194549f, 10.054695f], NeedsLibM = true },
        new("LogGamma", KernelMath.LogGamma, References.LogGamma, 1.5)
            {
                Places = [0.85f, 2.5f, 8f, 2.4570248f, 2.7476828f, 3.1435809f, 3.9552944f, 4.0393612f],
                NeedsLibM = true,
            },
    ];

    private static float[] TurnPlaces => [1.5707964f, 3.1415927f, 12800f, 109852.07f];

    public static SingleFunction Named(string name) =>
        All.FirstOrDefault(function => function.Name == name) ?? throw new ArgumentException($"no function {name}");
}
