using System.Reflection;

namespace KernelGen.Ilgpu.Tests;

/// <summary>
/// An elementary function for GPUs beside the one of KernelMath whose bits it promises. All are found by reflection, so that
/// one added is compared from the day it is there.
/// </summary>
internal sealed class MathFunction(MethodInfo onGpu)
{
    public static IReadOnlyList<MathFunction> All { get; } =
    [
        .. typeof(ExactMath).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Select(static m => new MathFunction(m))
            .OrderBy(static f => f.Name, StringComparer.Ordinal),
    ];

    /// <summary>A name that is an identifier, too.</summary>
    public string Name => $"{onGpu.Name}Of{onGpu.ReturnType.Name}";

    public bool IsSingle => onGpu.ReturnType == typeof(float);

    public bool IsBinary => onGpu.GetParameters().Length == 2;

    /// <summary>C# that calls it.</summary>
    public string Call(string x, string y) => $"ExactMath.{onGpu.Name}({(IsBinary ? $"{x}, {y}" : x)})";

    public static MathFunction Named(string name) => All.Single(f => f.Name == name);

    /// <summary>What KernelMath's function of the same name and types gives.</summary>
    public T[] Expected<T>(T[] x, T[] y)
    {
        MethodInfo scalar = typeof(KernelMath).GetMethod(onGpu.Name, [.. onGpu.GetParameters().Select(static p => p.ParameterType)])!;
        return IsBinary ? [.. x.Zip(y, scalar.CreateDelegate<Func<T, T, T>>())] : [.. x.Select(scalar.CreateDelegate<Func<T, T>>())];
    }

    public override string ToString() => Name;
}
