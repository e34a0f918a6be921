namespace KernelGen.MathTests.Double;

/// <summary>All functions of <c>double</c> with the bounds that their doc comments promise.</summary>
public static class DoubleFunctions
{
    public static IReadOnlyList<DoubleFunction> All { get; } =
    [
        new("Exp", KernelMath.Exp, 1),
        new("Exp2", KernelMath.Exp2, 1),
        new("Exp10", KernelMath.Exp10, 1),
        new("ExpM1", KernelMath.ExpM1, 1),
        new("Log", KernelMath.Log, 1),
        new("Log2", KernelMath.Log2, 1),
        new("Log10", KernelMath.Log10, 1),
        new("LogP1", KernelMath.LogP1, 1),
        new("Pow", KernelMath.Pow, 1),
        new("ReciprocalSqrt", KernelMath.ReciprocalSqrt, 1),
        new("Cbrt", KernelMath.Cbrt, 1),
        new("Hypot", KernelMath.Hypot, 1),
        new("Sin", KernelMath.Sin, 1),
        new("Cos", KernelMath.Cos, 1),
        new("Tan", KernelMath.Tan, 1),
        new("SinPi", KernelMath.SinPi, 1),
        new("CosPi", KernelMath.CosPi, 1),
        new("TanPi", KernelMath.TanPi, 1),
        new("Asin", KernelMath.Asin, 1),
        new("Acos", KernelMath.Acos, 1),
        new("Atan", KernelMath.Atan, 1),
        new("Atan2", KernelMath.Atan2, 1),
        new("Sinh", KernelMath.Sinh, 1),
        new("Cosh", KernelMath.Cosh, 1),
        new("Tanh", KernelMath.Tanh, 1),
        new("Asinh", KernelMath.Asinh, 1),
        new("Acosh", KernelMath.Acosh, 1),
        new("Atanh", KernelMath.Atanh, 1),
        new("Erf", KernelMath.Erf, 1),
        new("Erfc", KernelMath.Erfc, 1),
        new("LogGamma", KernelMath.LogGamma, 1.5),
        new("LogGammaOfNegative", KernelMath.LogGamma, 2) { Small = 1.0 / 16, AbsoluteBound = Math.ScaleB(1, -54) },
        new("Ieee754Remainder", KernelMath.Ieee754Remainder, 0),
    ];

    public static DoubleFunction Named(string name) =>
        All.FirstOrDefault(function => function.Name == name) ?? throw new ArgumentException($"no function {name}");
}
