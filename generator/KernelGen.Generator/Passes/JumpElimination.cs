namespace KernelGen.Generator.Passes;

/// <summary>
/// Removes one kind of jump to the end of some code. What follows an If that always jumps in one arm moves into the other
/// arm, and only where a jump is truly conditional a Bool local guards what follows.
/// </summary>
/// <typeparam name="TJump">The jump; no loop inside the code has it, but a Return.</typeparam>
/// <param name="fresh">Where the Bool comes from.</param>
/// <param name="name">The Bool's name: true while the jump has not been taken.</param>
internal sealed class JumpElimination<TJump>(FreshVariables fresh, string name)
    where TJump : Stmt
{
    private Variable? live;

    public IReadOnlyList<Stmt> Run(IReadOnlyList<Stmt> body)
    {
        List<Stmt> statements = Flatten(body, guards: false);
        if (live is not null)
            statements.Insert(0, new Assign(live, Constants.True));
        return statements;
    }

    /// <param name="statements">Code that runs to its end or jumps.</param>
    /// <param name="guards">Whether code outside follows that must not run after a jump, so a jump must say so.</param>
    private List<Stmt> Flatten(IReadOnlyList<Stmt> statements, bool guards)
    {
        var result = new List<Stmt>();
        for (int i = 0; i < statements.Count; i++)
        {
            List<Stmt> Rest() => [.. statements.Skip(i + 1)];
            switch (statements[i])
            {
                case Block block:
                    result.AddRange(Flatten([.. block.Statements, .. Rest()], guards));
                    return result;
                case TJump:
                    if (guards)
                        result.Add(new Assign(Live(), Constants.False));
                    return result;
                case Break or Continue or Return:
                    result.Add(statements[i]);
                    return result;
                case If branch when MayJump(branch):
                    result.AddRange(FlattenIf(branch, Rest(), guards));
                    return result;
                case Loop loop when MayJump(loop):
                    result.Add(new Loop(OutOfLoop(loop.Body), OutOfLoop(loop.Next)));
                    if (i + 1 < statements.Count)
                        result.Add(new If(new Read(Live()), Build.Block(Flatten(Rest(), guards)), Block.Empty));
                    return result;
                default:
                    result.Add(statements[i]);
                    break;
            }
        }

        return result;
    }

    private List<Stmt> FlattenIf(If branch, List<Stmt> rest, bool guards)
    {
        IReadOnlyList<Stmt> then = branch.Then.Statements;
        IReadOnlyList<Stmt> otherwise = branch.Else.Statements;
        if (AlwaysJumps(branch.Then))
            return [Branch(Flatten(then, guards), Flatten([.. otherwise, .. rest], guards))];
        if (AlwaysJumps(branch.Else))
            return [Branch(Flatten([.. then, .. rest], guards), Flatten(otherwise, guards))];

        bool guarded = guards || rest.Count > 0;
        If reduced = Branch(Flatten(then, guarded), Flatten(otherwise, guarded));
        return rest.Count == 0
            ? [reduced]
            : [reduced, new If(new Read(Live()), Build.Block(Flatten(rest, guards)), Block.Empty)];

        If Branch(List<Stmt> whenTrue, List<Stmt> whenFalse) =>
            new(branch.Condition, Build.Block(whenTrue), Build.Block(whenFalse));
    }

    /// <summary>Code of a loop, out of which the jump leads: it is noted, and leaves the loop; those around it follow.</summary>
    private Block OutOfLoop(Block block)
    {
        var result = new List<Stmt>();
        foreach (Stmt statement in block.Statements)
        {
            switch (statement)
            {
                case TJump:
                    result.Add(new Assign(Live(), Constants.False));
                    result.Add(new Break());
                    return Build.Block(result);
                case If branch:
                    result.Add(new If(branch.Condition, OutOfLoop(branch.Then), OutOfLoop(branch.Else)));
                    break;
                case Loop loop when MayJump(loop):
                    result.Add(new Loop(OutOfLoop(loop.Body), OutOfLoop(loop.Next)));
                    result.Add(new If(Build.Not(new Read(Live())), Build.Block([new Break()]), Block.Empty));
                    break;
                case Block inner:
                    result.Add(OutOfLoop(inner));
                    break;
                default:
                    result.Add(statement);
                    break;
            }
        }

        return Build.Block(result);
    }

    private Variable Live() => live ??= fresh.New(name, ScalarType.Bool);

    private static bool MayJump(Stmt statement) => statement.Walk().Any(static inner => inner is TJump);

    private static bool AlwaysJumps(Stmt statement) => statement switch
    {
        Return or Break or Continue => true,
        Block block => block.Statements.Any(AlwaysJumps),
        If branch => AlwaysJumps(branch.Then) && AlwaysJumps(branch.Else),
        _ => false,
    };
}
