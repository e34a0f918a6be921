namespace KernelGen.Generator.Passes;

/// <summary>Whether lanes can leave a loop in different rounds. In: code without Return and Continue.</summary>
internal static class Divergence
{
    public static bool Of(Loop loop, Uniformity uniform) => LeavesApart(loop.Body, uniform, isApart: false);

    /// <summary>Whether lanes may leave the loop around a statement in it while others do not.</summary>
    /// <param name="statement">Code of the loop's body.</param>
    /// <param name="uniform">What is the same for all lanes.</param>
    /// <param name="isApart">Whether lanes may have parted before the statement.</param>
    public static bool LeavesApart(Stmt statement, Uniformity uniform, bool isApart) => statement switch
    {
        Break => isApart,
        Block block => block.Statements.Any(s => LeavesApart(s, uniform, isApart)),
        If branch => branch.Then.Statements.Concat(branch.Else.Statements)
            .Any(s => LeavesApart(s, uniform, isApart || !uniform.Contains(branch.Condition))),
        _ => false,
    };
}
