using System.Numerics;
using KernelGen.Corpus;
using KernelGen.MathTests.Lanes;
using Xunit;

namespace KernelGen.Ilgpu.Tests;

/// <summary>Elementary functions on a device have the bits of KernelMath, at special and at random values.</summary>
public class ExactMathTests
{
    public static TheoryData<string> Functions => [.. MathFunction.All.Select(static f => f.Name)];

    [SkippableTheory]
    [MemberData(nameof(Functions))]
    public void Function_has_the_bits_of_KernelMath(string name)
    {
        var function = MathFunction.Named(name);
        Execution.Device gpu = Gpu.Required();
        string[] differences = function.IsSingle
            ? Differences(gpu, function, LaneInputs.Singles(function.IsBinary))
            : Differences(gpu, function, LaneInputs.Doubles(function.IsBinary));
        Assert.True(differences.Length == 0, string.Join("\n", differences));
    }

    [Fact]
    public void Every_function_of_KernelMath_is_there() => Assert.Equal(
        typeof(KernelMath).GetMethods().Count(static m => m.IsStatic && m.GetParameters().All(p => p.ParameterType == m.ReturnType)),
        MathFunction.All.Count);

    private static string[] Differences<T>(Execution.Device gpu, MathFunction function, (T[] X, T[] Y) inputs)
        where T : unmanaged, IFloatingPointIeee754<T>
    {
#if HAS_ILGPU
        T[] expected = function.Expected(inputs.X, inputs.Y);
        T[] actual = MathKernels.Run(((IlgpuDevice)gpu).Accelerator, function, inputs.X, inputs.Y);
        return
        [
            .. Enumerable.Range(0, expected.Length)
                .Where(i => !SameBits.Same(expected[i], actual[i]))
                .Select(i => $"{function} at {inputs.X[i]:R}{(function.IsBinary ? $", {inputs.Y[i]:R}" : "")}: "
                    + $"{SameBits.Describe(actual[i])}, not {SameBits.Describe(expected[i])}")
                .Take(5),
        ];
#else
        throw new InvalidOperationException($"{gpu} is there without ILGPU, for {function} of {inputs}.");
#endif
    }
}
