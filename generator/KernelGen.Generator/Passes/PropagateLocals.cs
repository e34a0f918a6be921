namespace KernelGen.Generator.Passes;

/// <summary>
/// Puts a local's value where the local is read: always where the value is a constant or another variable, and otherwise
/// where it is read just once. Only a local assigned once, before all its reads, of which nothing it was made from changes
/// until the last of them.
/// </summary>
internal static class PropagateLocals
{
    public static KernelFunction Run(KernelFunction function)
    {
        var locals = new HashSet<Variable>(function.Locals);
        Block body = ReadZeros(function);
        Block propagated = Propagate(body, new VariableUses(function with { Body = body }), locals);
        var used = new VariableUses(function with { Body = propagated });
        return function with
        {
            Body = propagated,
            Locals = function.Locals.Where(used.IsUsed).ToEquatableArray(),
        };
    }

    private static Block Propagate(Block block, VariableUses uses, HashSet<Variable> locals)
    {
        List<Stmt> statements = [.. block.Statements];
        for (int i = 0; i < statements.Count; i++)
        {
            if (statements[i] is If branch)
            {
                statements[i] = branch with
                {
                    Then = Propagate(branch.Then, uses, locals),
                    Else = Propagate(branch.Else, uses, locals),
                };
            }

            if (statements[i] is Loop loop)
                statements[i] = new Loop(Propagate(loop.Body, uses, locals), Propagate(loop.Next, uses, locals));

            if (statements[i] is not Assign assign || !locals.Contains(assign.Target) || uses.Assignments(assign.Target) != 1)
                continue;
            int reads = uses.Reads(assign.Target);
            bool isFree = assign.Value is Constant or Read;
            if (reads == 0 || (reads > 1 && !isFree) || !Reaches(statements, i, assign, reads))
                continue;

            Variable local = assign.Target;
            for (int j = i + 1; j < statements.Count; j++)
                statements[j] = statements[j].MapExpressions(expr => expr.Substitute(v => v == local ? assign.Value : null));
            uses.Moved(assign, reads);
            statements.RemoveAt(i--);
        }

        return Build.Block(statements);
    }

    /// <summary>Whether all reads are in what follows, and see the value's own variables unchanged.</summary>
    private static bool Reaches(List<Stmt> statements, int start, Assign assign, int reads)
    {
        var sources = new HashSet<Variable>(assign.Value.Reads());
        for (int i = start + 1; i < statements.Count && reads > 0; i++)
        {
            int before = CountReads(statements[i].Expression(), assign.Target);
            int inside = statements[i].Expressions().Sum(expr => CountReads(expr, assign.Target));
            reads -= inside;
            bool changes = statements[i].AssignedVariables().Any(sources.Contains);
            if (changes && (reads > 0 || inside > before))
                return false;
            if (inside > 0 && assign.Value is not (Constant or Read) && statements[i].Walk().OfType<Loop>().Any(l => Reads(l, assign.Target)))
                return false; // computed once, it would be computed in each round
        }

        return reads == 0;
    }

    private static bool Reads(Stmt statement, Variable variable) =>
        statement.Expressions().Any(expr => CountReads(expr, variable) > 0);

    private static int CountReads(Expr? expr, Variable variable) => expr?.Reads().Count(read => read == variable) ?? 0;

    /// <summary>A local or an output read where nothing can have assigned it is zero.</summary>
    private static Block ReadZeros(KernelFunction function)
    {
        var zeros = new HashSet<Variable>(function.Parameters
            .Where(p => p.Kind == ParameterKind.Output)
            .Select(p => p.Variable)
            .Concat(function.Locals));
        var assigned = new HashSet<Variable>();
        return new Block(function.Body.Statements.Select(Visit).ToEquatableArray());

        Expr Known(Expr expr) => expr.Substitute(v => zeros.Contains(v) && !assigned.Contains(v) ? Constants.Zero(v.Type) : null);

        Stmt Visit(Stmt statement)
        {
            switch (statement)
            {
                case Assign assign:
                    Stmt known = assign.MapExpressions(Known);
                    assigned.Add(assign.Target);
                    return known;
                case If branch:
                    return new If(
                        Known(branch.Condition),
                        new Block(branch.Then.Statements.Select(Visit).ToEquatableArray()),
                        new Block(branch.Else.Statements.Select(Visit).ToEquatableArray()));
                case Loop loop:
                    assigned.UnionWith(loop.AssignedVariables());
                    return new Loop(
                        new Block(loop.Body.Statements.Select(Visit).ToEquatableArray()),
                        new Block(loop.Next.Statements.Select(Visit).ToEquatableArray()));
                case Block block:
                    return new Block(block.Statements.Select(Visit).ToEquatableArray());
                default:
                    return statement.MapExpressions(Known);
            }
        }
    }
}
