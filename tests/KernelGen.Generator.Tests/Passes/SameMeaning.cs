using KernelGen.Generator.Tests.Ir;

namespace KernelGen.Generator.Tests.Passes;

/// <summary>Holds a pass to its promise: for any function and any inputs the results and faults stay the same.</summary>
internal static class SameMeaning
{
    private const int InputsEach = 30;

    /// <summary>Small functions first, so that the first failure is a small one.</summary>
    public static void Check(Func<KernelFunction, KernelFunction> pass, int functions = 1000, IrForm form = IrForm.Structured, RandomFunction.Types? types = null, bool idempotent = true)
    {
        for (int seed = 0; seed < functions; seed++)
        {
            KernelFunction before = RandomFunction.Make(seed, 1 + (seed * 10 / functions), types);
            Assert.Empty(IrVerifier.Verify(before));
            KernelFunction after = pass(before);
            string both = $"seed {seed}\n{IrPrinter.Print(before)}\n{IrPrinter.Print(after)}";
            IReadOnlyList<string> errors = IrVerifier.Verify(after, form);
            Assert.True(errors.Count == 0, $"{string.Join('\n', errors)}\n{both}");
            Assert.True(!idempotent || pass(after).Equals(after), $"Not idempotent: {both}\n{IrPrinter.Print(pass(after))}");
            Compare(before, after, new Random(seed), both);
        }
    }

    private static void Compare(KernelFunction before, KernelFunction after, Random random, string both)
    {
        for (int i = 0; i < InputsEach; i++)
        {
            var inputs = new Dictionary<Variable, long>();
            var wholes = new Dictionary<Variable, long[]>();
            foreach ((Variable variable, ParameterKind kind) in before.Parameters)
            {
                if (kind == ParameterKind.Whole)
                    wholes[variable] = [RandomValues.Of(variable.Type, random), RandomValues.Of(variable.Type, random)];
                else if (kind != ParameterKind.Output)
                    inputs[variable] = RandomValues.Of(variable.Type, random);
            }

            KernelInterpreter.Result expected = KernelInterpreter.Run(before, inputs, wholes);
            KernelInterpreter.Result actual = KernelInterpreter.Run(after, inputs, wholes);
            bool same = expected.Fault is null == actual.Fault is null
                && (expected.Fault is not null || SameOutputs(before, expected, actual));
            Assert.True(same, $"{both}\ninputs {string.Join(", ", inputs.Select(p => $"{p.Key.Name} = {IrPrinter.Print(new Constant(p.Key.Type, p.Value))}"))}\n"
                + $"before {Text(expected)}\nafter  {Text(actual)}");
        }
    }

    private static bool SameOutputs(KernelFunction function, KernelInterpreter.Result expected, KernelInterpreter.Result actual)
    {
        Variable[] outputs = [.. function.Parameters.Where(p => p.Kind is ParameterKind.Output or ParameterKind.InOut).Select(p => p.Variable)];
        return outputs.Select((variable, i) => SameValue(variable.Type, expected.Outputs[i], actual.Outputs[i])).All(same => same);
    }

    private static bool SameValue(ScalarType type, long a, long b) =>
        a == b || (new Constant(type, a).IsNaN() && new Constant(type, b).IsNaN());

    private static string Text(KernelInterpreter.Result result) =>
        result.Fault?.ToString() ?? string.Join(", ", result.Outputs.Select(bits => bits.ToString("x")));
}
