using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>Removes assignments that nothing reads afterwards, the branches left empty by that, and locals nobody names.</summary>
internal static class RemoveUnused
{
    public static KernelFunction Run(KernelFunction function)
    {
        Block body = Remove(function.Body, Liveness.AtExit(function), Liveness.Exits.Of(function));
        var uses = new VariableUses(function with { Body = body });
        EquatableArray<Variable> locals = function.Locals.Where(uses.IsUsed).ToEquatableArray();
        return function with { Body = body, Locals = locals };
    }

    private static Block Remove(Block block, ImmutableHashSet<Variable> after, Liveness.Exits exits)
    {
        var kept = new Stack<Stmt>();
        ImmutableHashSet<Variable> live = after;
        foreach (Stmt statement in block.Statements.Reverse())
        {
            Stmt? remains = Remains(statement, live, exits);
            if (remains is null)
                continue;
            kept.Push(remains);
            live = Liveness.Before(remains, live, exits);
        }

        return Build.Block(kept);
    }

    private static Stmt? Remains(Stmt statement, ImmutableHashSet<Variable> after, Liveness.Exits exits)
    {
        switch (statement)
        {
            case Assign assign:
                bool changesNothing = assign.Value is Read read && read.Variable == assign.Target;
                return after.Contains(assign.Target) && !changesNothing ? assign : null;
            case If branch:
                Block then = Remove(branch.Then, after, exits);
                Block otherwise = Remove(branch.Else, after, exits);
                return then.Statements.Count + otherwise.Statements.Count == 0 ? null : new If(branch.Condition, then, otherwise);
            case Loop loop:
                (ImmutableHashSet<Variable> head, Liveness.Exits inLoop) = Liveness.InLoop(loop, after, exits);
                var remains = new Loop(Remove(loop.Body, inLoop.Continue, inLoop), Remove(loop.Next, head, inLoop));

                // What one round computed for the next may have been for nobody but what is gone now.
                return remains.Equals(loop) ? loop : Remains(remains, after, exits);
            case Block block:
                Block inner = Remove(block, after, exits);
                return inner.Statements.Count == 0 ? null : inner;
            default:
                return statement;
        }
    }
}
