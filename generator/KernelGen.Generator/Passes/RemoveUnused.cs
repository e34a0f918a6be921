using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>Removes assignments that nothing reads afterwards, the branches left empty by that, and locals nobody names.</summary>
internal static class RemoveUnused
{
    public static KernelFunction Run(KernelFunction function)
    {
        ImmutableHashSet<Variable> atExit = Liveness.AtExit(function);
        Block body = Remove(function.Body, atExit, atExit);
        var uses = new VariableUses(function with { Body = body });
        EquatableArray<Variable> locals = function.Locals.Where(uses.IsUsed).ToEquatableArray();
        return function with { Body = body, Locals = locals };
    }

    private static Block Remove(Block block, ImmutableHashSet<Variable> after, ImmutableHashSet<Variable> atExit)
    {
        var kept = new Stack<Stmt>();
        ImmutableHashSet<Variable> live = after;
        foreach (Stmt statement in block.Statements.Reverse())
        {
            Stmt? remains = Remains(statement, live, atExit);
            if (remains is null)
                continue;
            kept.Push(remains);
            live = Liveness.Before(remains, live, atExit);
        }

        return Build.Block(kept);
    }

    private static Stmt? Remains(Stmt statement, ImmutableHashSet<Variable> after, ImmutableHashSet<Variable> atExit)
    {
        switch (statement)
        {
            case Assign assign:
                bool changesNothing = assign.Value is Read read && read.Variable == assign.Target;
                return after.Contains(assign.Target) && !changesNothing ? assign : null;
            case If branch:
                Block then = Remove(branch.Then, after, atExit);
                Block otherwise = Remove(branch.Else, after, atExit);
                return then.Statements.Count + otherwise.Statements.Count == 0 ? null : new If(branch.Condition, then, otherwise);
            case Block block:
                Block inner = Remove(block, after, atExit);
                return inner.Statements.Count == 0 ? null : inner;
            default:
                return statement;
        }
    }
}
