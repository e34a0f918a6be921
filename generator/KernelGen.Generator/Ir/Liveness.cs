using System.Collections.Immutable;

namespace KernelGen.Generator.Ir;

/// <summary>Which variables still matter: their value now may be read later, or is an output.</summary>
internal static class Liveness
{
    /// <summary>What matters when the element is done: its outputs.</summary>
    public static ImmutableHashSet<Variable> AtExit(KernelFunction function) =>
        function.Parameters
            .Where(p => p.Kind is ParameterKind.Output or ParameterKind.InOut)
            .Select(p => p.Variable)
            .ToImmutableHashSet();

    /// <summary>What matters where each jump goes.</summary>
    internal sealed record Exits(ImmutableHashSet<Variable> Return, ImmutableHashSet<Variable> Break, ImmutableHashSet<Variable> Continue)
    {
        /// <summary>Those of a function's body, which no loop is around.</summary>
        public static Exits Of(KernelFunction function) => new(AtExit(function), [], []);
    }

    /// <summary>What matters before a statement, given what does after it and at jumps.</summary>
    public static ImmutableHashSet<Variable> Before(Stmt statement, ImmutableHashSet<Variable> after, Exits exits) => statement switch
    {
        Block block => block.Statements.Reverse().Aggregate(after, (live, child) => Before(child, live, exits)),
        Assign assign => after.Remove(assign.Target).Union(assign.Value.Reads()),
        If branch => Before(branch.Then, after, exits)
            .Union(Before(branch.Else, after, exits))
            .Union(branch.Condition.Reads()),
        Loop loop => InLoop(loop, after, exits).Head,
        Break => exits.Break,
        Continue => exits.Continue,
        Return => exits.Return,
        Fault fault => after.Union(fault.Condition.Reads()),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, null),
    };

    /// <summary>What matters at the start of each round, and what the loop's own jumps lead to.</summary>
    public static (ImmutableHashSet<Variable> Head, Exits Exits) InLoop(Loop loop, ImmutableHashSet<Variable> after, Exits exits)
    {
        ImmutableHashSet<Variable> head = [];
        while (true)
        {
            Exits inner = exits with { Break = after };
            ImmutableHashSet<Variable> next = Before(loop.Next, head, inner);
            inner = inner with { Continue = next };
            ImmutableHashSet<Variable> before = Before(loop.Body, next, inner);
            if (before.SetEquals(head))
                return (head, inner);
            head = before;
        }
    }

    /// <summary>What matters after each of some statements that run one after the other.</summary>
    public static ImmutableHashSet<Variable>[] AfterEach(IReadOnlyList<Stmt> statements, ImmutableHashSet<Variable> after, Exits exits)
    {
        var result = new ImmutableHashSet<Variable>[statements.Count];
        for (int i = statements.Count - 1; i >= 0; i--)
        {
            result[i] = after;
            after = Before(statements[i], after, exits);
        }

        return result;
    }
}
