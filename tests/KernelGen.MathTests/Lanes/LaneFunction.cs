using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using LaneOperations = KernelGen.Execution.Lanes;

namespace KernelGen.MathTests.Lanes;

/// <summary>
/// A function of KernelMath with its overloads for vectors. All public functions are found by reflection, so that one added
/// is compared from the day it is there.
/// </summary>
internal sealed class LaneFunction
{
    private readonly MethodInfo scalar;

    private LaneFunction(MethodInfo scalar) => this.scalar = scalar;

    public static IReadOnlyList<LaneFunction> All { get; } =
    [
        .. typeof(KernelMath).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(m => m.GetParameters().All(p => p.ParameterType == m.ReturnType))
            .Select(m => new LaneFunction(m))
            .OrderBy(f => f.Name, StringComparer.Ordinal),
    ];

    public string Name => $"{scalar.Name}({(scalar.ReturnType == typeof(float) ? "float" : "double")}{(IsBinary ? ", …" : "")})";

    private bool IsBinary => scalar.GetParameters().Length == 2;

    /// <summary>The first inputs at which a lane differs from the scalar function; empty where none does.</summary>
    public IEnumerable<string> Differences() => scalar.ReturnType == typeof(float)
        ? Differences(LaneInputs.Singles(IsBinary), BitConverter.SingleToInt32Bits)
        : Differences(LaneInputs.Doubles(IsBinary), BitConverter.DoubleToInt64Bits);

    private IEnumerable<string> Differences<T, TBits>((T[] X, T[] Y) inputs, Func<T, TBits> bits)
        where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
    {
        T[] expected = Scalar(inputs.X, inputs.Y);
        foreach ((string lanes, T[] actual) in Results(inputs.X, inputs.Y, expected))
        {
            for (int i = 0; i < expected.Length; i++)
            {
                if (!bits(expected[i])!.Equals(bits(actual[i])) && !(T.IsNaN(expected[i]) && T.IsNaN(actual[i])))
                    yield return $"{Name}, {lanes}, at {inputs.X[i]:R}{(IsBinary ? $", {inputs.Y[i]:R}" : "")}: {actual[i]:R}, not {expected[i]:R}";
            }
        }
    }

    private IEnumerable<(string Lanes, T[] Results)> Results<T>(T[] x, T[] y, T[] expected)
        where T : unmanaged
    {
        yield return ("128 bits", Vectors<T, Vector128<T>>(x, y));
        yield return ("256 bits", Vectors<T, Vector256<T>>(x, y));
        yield return ("512 bits", Vectors<T, Vector512<T>>(x, y));
        if (x is not float[] singles || expected is not float[] known || IsBinary)
            yield break;
        foreach ((string lanes, float[] results) in NearForm.Of(scalar.Name, singles, known))
            yield return (lanes, (T[])(object)results);
    }

    private T[] Scalar<T>(T[] x, T[] y)
    {
        if (IsBinary)
        {
            var f = scalar.CreateDelegate<Func<T, T, T>>();
            return [.. x.Zip(y, f)];
        }

        var g = scalar.CreateDelegate<Func<T, T>>();
        return [.. x.Select(g)];
    }

    private T[] Vectors<T, TVector>(T[] x, T[] y)
        where T : unmanaged
        where TVector : unmanaged
    {
        MethodInfo lanes = typeof(LaneOperations).GetMethod(
            scalar.Name, BindingFlags.Public | BindingFlags.Static, IsBinary ? [typeof(TVector), typeof(TVector)] : [typeof(TVector)])
            ?? throw new InvalidOperationException($"{Name} has no overload for {typeof(TVector)}.");
        var result = new T[x.Length];
        int count = Unsafe.SizeOf<TVector>() / Unsafe.SizeOf<T>();
        Func<TVector, TVector>? unary = IsBinary ? null : lanes.CreateDelegate<Func<TVector, TVector>>();
        Func<TVector, TVector, TVector>? binary = IsBinary ? lanes.CreateDelegate<Func<TVector, TVector, TVector>>() : null;
        for (int i = 0; i + count <= x.Length; i += count)
        {
            TVector a = Unsafe.As<T, TVector>(ref x[i]);
            TVector b = Unsafe.As<T, TVector>(ref y[i]);
            Unsafe.As<T, TVector>(ref result[i]) = unary is null ? binary!(a, b) : unary(a);
        }

        return result;
    }
}
