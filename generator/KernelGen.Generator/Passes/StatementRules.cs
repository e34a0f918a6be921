namespace KernelGen.Generator.Passes;

/// <summary>Simplify's rules for control flow: what is never reached, or decided by a constant.</summary>
internal static class StatementRules
{
    /// <param name="block">Whose expressions are simplified already.</param>
    /// <param name="isWhole">Whether it is a function's body, where a return at the end says nothing.</param>
    public static Block Apply(Block block, bool isWhole)
    {
        var result = new List<Stmt>();
        foreach (Stmt statement in block.Statements)
        {
            foreach (Stmt simple in Simple(statement))
            {
                result.Add(simple);
                if (simple is Return or Break or Continue)
                    goto Reached;
            }
        }

    Reached:
        return isWhole ? WithoutLast<Return>(Build.Block(result)) : Build.Block(result);
    }

    private static Block WithoutLast<T>(Block block) => block.Statements.LastOrDefault() is T
        ? Build.Block(block.Statements.Take(block.Statements.Count - 1))
        : block;

    private static IReadOnlyList<Stmt> Simple(Stmt statement) => statement switch
    {
        Block block => [.. Apply(block, isWhole: false).Statements],
        Assign { Value: Read read } assign when read.Variable == assign.Target => [],
        Fault fault when fault.Condition.IsFalse() => [],
        If branch => Simple(branch),
        Loop loop => [new Loop(WithoutLast<Continue>(Apply(loop.Body, isWhole: false)), Apply(loop.Next, isWhole: false))],
        _ => [statement],
    };

    private static IReadOnlyList<Stmt> Simple(If branch)
    {
        Block then = Apply(branch.Then, isWhole: false);
        Block otherwise = Apply(branch.Else, isWhole: false);
        if (branch.Condition.IsTrue())
            return [.. then.Statements];
        if (branch.Condition.IsFalse())
            return [.. otherwise.Statements];
        if (then.Statements.Count == 0 && otherwise.Statements.Count == 0)
            return [];
        if (then.Statements.Count == 0)
            return [new If(Build.Apply(Op.Not, branch.Condition), otherwise, then)];
        if (otherwise.Statements.Count > 0 && branch.Condition is Apply { Op: Op.Not } not)
            return [new If(not.Arguments[0], otherwise, then)];
        return [new If(branch.Condition, then, otherwise)];
    }
}
