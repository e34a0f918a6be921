namespace KernelGen.Generator.Passes;

/// <summary>
/// Turns Return and Continue into branches, so that code runs from its start to its end, and puts what follows each round
/// of a loop at the end of its body. What remains is Break, out of the innermost loop.
/// </summary>
internal static class EliminateJumps
{
    public static KernelFunction Run(KernelFunction function)
    {
        if (!function.Body.Walk().Any(static s => s is Return or Loop))
            return function;
        var fresh = new FreshVariables(function);
        IReadOnlyList<Stmt> body = WithoutContinue(function.Body, fresh).Statements;
        body = new JumpElimination<Return>(fresh, "live").Run(body);
        return function with { Body = Build.Block(body), Locals = fresh.Locals };
    }

    /// <summary>The same, for targets that have branches and jumps but no place for what follows a round.</summary>
    public static KernelFunction OfContinue(KernelFunction function)
    {
        if (!function.Body.Walk().Any(static s => s is Loop))
            return function;
        var fresh = new FreshVariables(function);
        Block body = WithoutContinue(function.Body, fresh);
        return function with { Body = body, Locals = fresh.Locals };
    }

    private static Block WithoutContinue(Block block, FreshVariables fresh) =>
        Build.Block(block.Statements.Select(s => WithoutContinue(s, fresh)));

    private static Stmt WithoutContinue(Stmt statement, FreshVariables fresh)
    {
        switch (statement)
        {
            case Block block:
                return WithoutContinue(block, fresh);
            case If branch:
                return branch with { Then = WithoutContinue(branch.Then, fresh), Else = WithoutContinue(branch.Else, fresh) };
            case Loop loop:
                Block round = WithoutContinue(loop.Body, fresh);
                Block next = WithoutContinue(loop.Next, fresh);
                IReadOnlyList<Stmt> body = new JumpElimination<Continue>(fresh, "goesOn").Run(round.Statements);
                bool ends = body.LastOrDefault() is Break or Return;
                return new Loop(ends ? Build.Block(body) : Build.Block(body.Concat(next.Statements)), Block.Empty);
            default:
                return statement;
        }
    }
}
