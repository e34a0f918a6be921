namespace KernelGen.Generator.Tests.Ir;

/// <summary>
/// The meaning of the IR: evaluates a function for one element. In: a value for each scalar parameter that has one, and the
/// whole inputs. Out: the outputs, and the first fault that fires, after which nothing more happens.
/// </summary>
internal sealed class KernelInterpreter
{
    private const int MostRounds = 100_000;

    private readonly IReadOnlyDictionary<Variable, long[]> wholes;
    private readonly Dictionary<Variable, long> values;

    private KernelInterpreter(IReadOnlyDictionary<Variable, long> inputs, IReadOnlyDictionary<Variable, long[]> wholes)
    {
        values = new(inputs);
        this.wholes = wholes;
    }

    /// <param name="Outputs">The value of each Output and InOut parameter, in order; not meaningful after a fault.</param>
    /// <param name="Fault">The first fault that fired.</param>
    public sealed record Result(EquatableArray<long> Outputs, FaultKind? Fault);

    public static Result Run(
        KernelFunction function,
        IReadOnlyDictionary<Variable, long> inputs,
        IReadOnlyDictionary<Variable, long[]>? wholes = null)
    {
        var interpreter = new KernelInterpreter(inputs, wholes ?? new Dictionary<Variable, long[]>());
        Exit exit = interpreter.Execute(function.Body);
        var outputs = function.Parameters
            .Where(p => p.Kind is ParameterKind.Output or ParameterKind.InOut)
            .Select(p => interpreter.ValueOf(p.Variable));
        return new Result(outputs.ToEquatableArray(), exit.Fault);
    }

    private Exit Execute(Stmt statement)
    {
        switch (statement)
        {
            case Block block:
                foreach (Stmt child in block.Statements)
                {
                    Exit exit = Execute(child);
                    if (exit.Leaves)
                        return exit;
                }

                return default;
            case Assign assign:
                values[assign.Target] = Evaluate(assign.Value);
                return default;
            case If branch:
                return Execute(Evaluate(branch.Condition) != 0 ? branch.Then : branch.Else);
            case Loop loop:
                return Execute(loop);
            case Return or Break or Continue:
                return new Exit(statement, null);
            case Fault fault:
                return Evaluate(fault.Condition) != 0 ? new Exit(fault, fault.Kind) : default;
            default:
                throw new ArgumentOutOfRangeException(nameof(statement), statement, null);
        }
    }

    private Exit Execute(Loop loop)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            Exit exit = Execute(loop.Body);
            if (exit.How is not null and not Continue)
                return exit.How is Break ? default : exit;
            exit = Execute(loop.Next);
            if (exit.How is not null)
                return exit.How is Break ? default : exit;
        }

        throw new InvalidOperationException($"A loop has not ended after {MostRounds} rounds.");
    }

    private long Evaluate(Expr expr)
    {
        switch (expr)
        {
            case Constant constant:
                return constant.Bits;
            case Read read:
                return ValueOf(read.Variable);
            case LaneIsLive:
                return 1;
            case LengthOf length:
                return wholes[length.Input].Length;
            case ElementAt element:
                long index = Evaluate(element.Index);
                long[] whole = wholes[element.Input];
                return index >= 0 && index < whole.Length ? whole[index] : 0;
            case Apply { Op: Op.Select } select:
                return Evaluate(select.Arguments[Evaluate(select.Arguments[0]) != 0 ? 1 : 2]);
            case Apply apply:
                long[] arguments = apply.Arguments.Select(Evaluate).ToArray();
                return ScalarMath.Evaluate(apply.Op, apply.Arguments[0].Type, apply.Type, arguments);
            default:
                throw new ArgumentOutOfRangeException(nameof(expr), expr, null);
        }
    }

    private long ValueOf(Variable variable) => values.TryGetValue(variable, out long value) ? value : 0;

    /// <param name="How">The statement that jumped; null where control goes on.</param>
    private readonly record struct Exit(Stmt? How, FaultKind? Fault)
    {
        public bool Leaves => How is not null;
    }
}
