namespace KernelGen.Generator.Tests.Ir;

/// <summary>
/// The meaning of IR in the form for lanes, many elements at once: all lanes run the same statements, a branch is taken by
/// all or by none. Each lane's values are bits as a Constant holds them.
/// </summary>
internal sealed class LaneInterpreter
{
    private const int MostRounds = 10_000;

    private readonly Dictionary<Variable, long[]> values = [];
    private readonly IReadOnlyDictionary<Variable, long[]> wholes;
    private readonly Uniformity uniform;
    private readonly int lanes;
    private readonly int live;
    private readonly bool[] faulted;

    private LaneInterpreter(KernelFunction function, IReadOnlyDictionary<Variable, long[]> wholes, int lanes, int live)
    {
        this.wholes = wholes;
        this.lanes = lanes;
        this.live = live;
        uniform = Uniformity.Of(function);
        faulted = new bool[lanes];
    }

    /// <summary>The results of each live lane, and whether the step as a whole reports a fault.</summary>
    public sealed record Result(IReadOnlyList<long[]> Outputs, bool Faulted);

    /// <param name="function">In the form for lanes.</param>
    /// <param name="inputs">One value a lane; uniform parameters have the same in all.</param>
    /// <param name="wholes">The whole inputs.</param>
    /// <param name="lanes">How many lanes there are.</param>
    /// <param name="live">How many of the first have an element.</param>
    public static Result Run(
        KernelFunction function, IReadOnlyDictionary<Variable, long[]> inputs, IReadOnlyDictionary<Variable, long[]> wholes, int lanes, int live)
    {
        var interpreter = new LaneInterpreter(function, wholes, lanes, live);
        foreach (KeyValuePair<Variable, long[]> input in inputs)
            interpreter.values[input.Key] = input.Value;
        bool early = interpreter.Execute(function.Body, isInLoop: false) == How.Faults;
        Variable[] outputs = [.. function.Parameters.Where(p => p.Kind is ParameterKind.Output or ParameterKind.InOut).Select(p => p.Variable)];
        return new Result(
            [.. Enumerable.Range(0, live).Select(lane => outputs.Select(v => interpreter.ValueOf(v)[lane]).ToArray())],
            early || interpreter.faulted.Take(live).Any(f => f));
    }

    private enum How
    {
        GoesOn,
        Breaks,
        Faults,
    }

    private How Execute(Stmt statement, bool isInLoop)
    {
        switch (statement)
        {
            case Block block:
                return block.Statements.Select(s => Execute(s, isInLoop)).FirstOrDefault(how => how != How.GoesOn);
            case Assign assign:
                values[assign.Target] = Evaluate(assign.Value);
                return How.GoesOn;
            case If branch:
                Assert.True(uniform.Contains(branch.Condition), IrPrinter.Print(branch));
                return Execute(Evaluate(branch.Condition)[0] != 0 ? branch.Then : branch.Else, isInLoop);
            case Loop loop:
                if (faulted.Take(live).Any(f => f))
                    return How.Faults;
                for (int round = 0; round < MostRounds; round++)
                {
                    How how = Execute(loop.Body, isInLoop: true);
                    if (how != How.GoesOn)
                        return how == How.Breaks ? How.GoesOn : how;
                }

                throw new InvalidOperationException($"A loop of lanes has not ended after {MostRounds} rounds.");
            case Break:
                return How.Breaks;
            case Fault fault:
                long[] conditions = Evaluate(fault.Condition);
                for (int lane = 0; lane < lanes; lane++)
                    faulted[lane] |= conditions[lane] != 0;
                return isInLoop && conditions.Any(c => c != 0) ? How.Faults : How.GoesOn;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement, null);
        }
    }

    private long[] Evaluate(Expr expr) => expr switch
    {
        Constant constant => All(constant.Bits),
        Read read => ValueOf(read.Variable),
        LaneIsLive => [.. Enumerable.Range(0, lanes).Select(lane => lane < live ? 1L : 0L)],
        LengthOf length => All(wholes[length.Input].Length),
        ElementAt element => [.. Evaluate(element.Index).Select(i => i >= 0 && i < wholes[element.Input].Length ? wholes[element.Input][i] : 0)],
        Apply { Op: Op.AnyLane } any => All(Evaluate(any.Arguments[0]).Any(b => b != 0) ? 1 : 0),
        Apply apply => Evaluate(apply),
        _ => throw new ArgumentOutOfRangeException(nameof(expr), expr, null),
    };

    private long[] Evaluate(Apply apply)
    {
        long[][] arguments = [.. apply.Arguments.Select(Evaluate)];
        return [.. Enumerable.Range(0, lanes).Select(lane => apply.Op == Op.Select
            ? arguments[arguments[0][lane] != 0 ? 1 : 2][lane]
            : ScalarMath.Evaluate(apply.Op, apply.Arguments[0].Type, apply.Type, [.. arguments.Select(a => a[lane])]))];
    }

    private long[] ValueOf(Variable variable) => values.TryGetValue(variable, out long[]? value) ? value : All(0);

    private long[] All(long value)
    {
        var all = new long[lanes];
        Array.Fill(all, value);
        return all;
    }
}
