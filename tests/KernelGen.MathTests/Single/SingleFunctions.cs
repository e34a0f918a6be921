namespace KernelGen.MathTests.Single;

/// <summary>All functions of one <c>float</c> argument.</summary>
public static class SingleFunctions
{
    public static IReadOnlyList<SingleFunction> All { get; } =
    [
        new("Exp", KernelMath.Exp, References.Exp, 1) { Places = [88.72284f, 87f, 103.97208f, 0.34657f] },
        new("ExpM1", KernelMath.ExpM1, References.ExpM1, 1) { Places = [88.72284f, 87f, 16.9f, 0.34657f, 1.0397f] },
        new("Log", KernelMath.Log, static x => Math.Log(x), 1) { Places = [0.6666667f, 1.3333334f] },
        new("Sin", KernelMath.Sin, static x => Math.Sin(x), 1, Parity.Odd) { Places = [1.5707964f, 3.1415927f, 12800f, 109852.07f] },
        new("Cos", KernelMath.Cos, static x => Math.Cos(x), 1, Parity.Even) { Places = [1.5707964f, 3.1415927f, 12800f, 109852.07f] },
        new("Tanh", KernelMath.Tanh, References.Tanh, 1, Parity.Odd) { Places = [0.65f, 8.66f, 9.010914f, 0.1733f, 0.5199f] },
        new("Erf", KernelMath.Erf, References.Erf, 1, Parity.Odd) { Places = [1f, 3.92f] },
    ];

    public static SingleFunction Named(string name) =>
        All.FirstOrDefault(function => function.Name == name) ?? throw new ArgumentException($"no function {name}");
}
