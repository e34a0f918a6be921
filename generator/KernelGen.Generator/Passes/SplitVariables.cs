namespace KernelGen.Generator.Passes;

/// <summary>
/// Gives each value of a variable that is assigned again in the same block a variable of its own: from one assignment to
/// the next, all reads are of values from in between. So `x = x * 2; x = x + 1` becomes two locals that can be followed.
/// </summary>
internal static class SplitVariables
{
    public static KernelFunction Run(KernelFunction function)
    {
        var fresh = new FreshVariables(function);
        var outputs = Liveness.AtExit(function);
        var givenBefore = new HashSet<Variable>(function.Parameters
            .Where(p => p.Kind is ParameterKind.Element or ParameterKind.Uniform or ParameterKind.Index)
            .Select(p => p.Variable));

        Block body = Split(function.Body, isWhole: true);
        return function with { Body = body, Locals = fresh.Locals };

        Block Split(Block block, bool isWhole)
        {
            Stmt[] statements = block.Statements.Select(s => s switch
            {
                If branch => branch with { Then = Split(branch.Then, false), Else = Split(branch.Else, false) },
                Loop loop => new Loop(Split(loop.Body, false), Split(loop.Next, false)),
                _ => s,
            }).ToArray();
            for (int i = 0; i < statements.Length; i++)
            {
                if (statements[i] is not Assign first)
                    continue;
                int end = Array.FindIndex(statements, i + 1, s => s is Assign next && next.Target == first.Target);
                if (end < 0 && !(isWhole && givenBefore.Contains(first.Target)))
                    continue;
                if (Leaves(statements, i, end, outputs.Contains(first.Target)))
                    continue;
                Rename(statements, i, end, first.Target, fresh.New(first.Target.Name, first.Target.Type, first.Target.IsUniform));
            }

            return new Block(EquatableArray.Of(statements));
        }
    }

    /// <summary>Whether the value may be taken along to where a jump goes.</summary>
    private static bool Leaves(Stmt[] statements, int start, int end, bool isOutput) =>
        statements.Skip(start).Take((end < 0 ? statements.Length : end) - start).Any(s => LeavesBlock(s, isOutput));

    private static bool LeavesBlock(Stmt statement, bool isOutput) => statement switch
    {
        Break or Continue => true,
        Return => isOutput,
        If branch => branch.Then.Statements.Concat(branch.Else.Statements).Any(s => LeavesBlock(s, isOutput)),
        Block block => block.Statements.Any(s => LeavesBlock(s, isOutput)),
        Loop loop => isOutput && loop.Walk().Any(static s => s is Return),
        _ => false,
    };

    private static void Rename(Stmt[] statements, int start, int end, Variable from, Variable to)
    {
        var own = (Assign)statements[start];
        statements[start] = own with { Target = to };
        int stop = end < 0 ? statements.Length : end;
        for (int i = start + 1; i < stop; i++)
            statements[i] = Rename(statements[i], from, to);
        if (end >= 0)
            statements[end] = statements[end].MapExpressions(expr => Reading(expr, from, to));
    }

    private static Stmt Rename(Stmt statement, Variable from, Variable to)
    {
        return Targets(statement.MapExpressions(expr => Reading(expr, from, to)));

        Stmt Targets(Stmt inner) => inner switch
        {
            Assign assign when assign.Target == from => assign with { Target = to },
            Block block => new Block(block.Statements.Select(Targets).ToEquatableArray()),
            If branch => branch with { Then = (Block)Targets(branch.Then), Else = (Block)Targets(branch.Else) },
            Loop loop => new Loop((Block)Targets(loop.Body), (Block)Targets(loop.Next)),
            _ => inner,
        };
    }

    private static Expr Reading(Expr expr, Variable from, Variable to) =>
        expr.Substitute(variable => variable == from ? new Read(to) : null);
}
