namespace KernelGen.MathTests.Single;

/// <summary>All functions of one <c>float</c> argument.</summary>
public static class SingleFunctions
{
    public static IReadOnlyList<SingleFunction> All { get; } =
    [
        new("Exp", KernelMath.Exp, static x => Math.Exp(x), 1),
    ];

    public static SingleFunction Named(string name) =>
        All.FirstOrDefault(function => function.Name == name) ?? throw new ArgumentException($"no function {name}");
}
