namespace KernelGen.Generator.Passes;

/// <summary>
/// Predicate's first half. In: structured code. Out: the same without Return: what follows an If that always returns in one
/// arm moves into the other arm, and only where a return is truly conditional a Bool local `live` guards what follows.
/// </summary>
internal sealed class ReturnElimination(FreshVariables fresh)
{
    private Variable? live;

    public IReadOnlyList<Stmt> Run(Block body)
    {
        List<Stmt> statements = Flatten(body.Statements, guards: false);
        if (live is not null)
            statements.Insert(0, new Assign(live, Constants.True));
        return statements;
    }

    /// <param name="statements">Code that runs to its end or returns.</param>
    /// <param name="guards">Whether code outside follows that must not run after a return, so a return must say so.</param>
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
                case Return:
                    if (guards)
                        result.Add(new Assign(Live(), Constants.False));
                    return result;
                case If branch when MayReturn(branch):
                    result.AddRange(FlattenIf(branch, Rest(), guards));
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
        if (AlwaysReturns(branch.Then))
            return [Branch(Flatten(then, guards), Flatten([.. otherwise, .. rest], guards))];
        if (AlwaysReturns(branch.Else))
            return [Branch(Flatten([.. then, .. rest], guards), Flatten(otherwise, guards))];

        bool guarded = guards || rest.Count > 0;
        If reduced = Branch(Flatten(then, guarded), Flatten(otherwise, guarded));
        return rest.Count == 0
            ? [reduced]
            : [reduced, new If(new Read(Live()), Build.Block(Flatten(rest, guards)), Block.Empty)];

        If Branch(List<Stmt> whenTrue, List<Stmt> whenFalse) =>
            new(branch.Condition, Build.Block(whenTrue), Build.Block(whenFalse));
    }

    private Variable Live() => live ??= fresh.New("live", ScalarType.Bool);

    private static bool MayReturn(Stmt statement) => statement.Walk().Any(inner => inner is Return);

    private static bool AlwaysReturns(Stmt statement) => statement switch
    {
        Return => true,
        Block block => block.Statements.Any(AlwaysReturns),
        If branch => AlwaysReturns(branch.Then) && AlwaysReturns(branch.Else),
        _ => false,
    };
}
