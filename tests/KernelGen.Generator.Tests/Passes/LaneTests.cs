using KernelGen.Generator.Passes;
using KernelGen.Generator.Tests.Ir;

namespace KernelGen.Generator.Tests.Passes;

/// <summary>What the passes for vectors make, run for many lanes at once, is what each element computes alone.</summary>
public class LaneTests
{
    private const int Lanes = 5;

    [Fact]
    public void Lanes_together_compute_what_each_element_computes()
    {
        for (int seed = 0; seed < 2500; seed++)
            Check(RandomFunction.Make(seed, 2 + (seed % 9)), new Random(seed));
    }

    private static void Check(KernelFunction function, Random random)
    {
        KernelFunction forLanes = Pipeline.Run(Pipeline.Run(function, PassList.Common), PassList.Simd, verify: true);
        var wholes = function.Parameters.Where(p => p.Kind == ParameterKind.Whole)
            .ToDictionary(p => p.Variable, p => new[] { RandomValues.Of(p.Variable.Type, random), RandomValues.Of(p.Variable.Type, random) });
        for (int round = 0; round < 4; round++)
        {
            int live = round == 0 ? Lanes : 1 + random.Next(Lanes);
            Dictionary<Variable, long[]> inputs = Inputs(function, random);
            KernelInterpreter.Result[] expected = [.. Enumerable.Range(0, live).Select(lane =>
                KernelInterpreter.Run(function, inputs.ToDictionary(p => p.Key, p => p.Value[lane]), wholes))];
            LaneInterpreter.Result actual;
            try
            {
                actual = LaneInterpreter.Run(forLanes, inputs, wholes, Lanes, live);
            }
            catch (InvalidOperationException error)
            {
                throw new InvalidOperationException($"{IrPrinter.Print(function)}\n{IrPrinter.Print(forLanes)}", error);
            }

            Variable[] outputs = [.. function.Parameters.Where(p => p.Kind is ParameterKind.Output or ParameterKind.InOut).Select(p => p.Variable)];
            bool faults = expected.Any(e => e.Fault is not null);
            bool same = faults == actual.Faulted && (faults || Enumerable.Range(0, live).All(lane => outputs.Select((v, o) => (v, o)).All(p =>
                Same(p.v.Type, expected[lane].Outputs[p.o], actual.Outputs[lane][p.o]))));
            Assert.True(same, $"{live} live lanes\n{IrPrinter.Print(function)}\n{IrPrinter.Print(forLanes)}\n"
                + string.Join("\n", inputs.Select(p => $"{p.Key.Name} = {string.Join(", ", p.Value.Select(v => IrPrinter.Print(new Constant(p.Key.Type, v))))}"))
                + $"\nexpected {string.Join(" | ", expected.Select(e => e.Fault?.ToString() ?? string.Join(", ", e.Outputs.Select(b => b.ToString("x")))))}"
                + $"\nactual   {actual.Faulted} {string.Join(" | ", actual.Outputs.Select(e => string.Join(", ", e.Select(b => b.ToString("x")))))}");
        }
    }

    private static Dictionary<Variable, long[]> Inputs(KernelFunction function, Random random)
    {
        var inputs = new Dictionary<Variable, long[]>();
        foreach (Parameter parameter in function.Parameters.Where(p => p.Kind is not (ParameterKind.Whole or ParameterKind.Output)))
        {
            long[] values = [.. Enumerable.Range(0, Lanes).Select(_ => RandomValues.Of(parameter.Variable.Type, random))];
            if (parameter.Kind == ParameterKind.Uniform)
                Array.Fill(values, values[0]);
            inputs[parameter.Variable] = values;
        }

        return inputs;
    }

    private static bool Same(ScalarType type, long a, long b) =>
        a == b || (new Constant(type, a).IsNaN() && new Constant(type, b).IsNaN());
}
