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

    /// <summary>What matters before a statement, given what does after it and at a return.</summary>
    public static ImmutableHashSet<Variable> Before(
        Stmt statement, ImmutableHashSet<Variable> after, ImmutableHashSet<Variable> atExit) => statement switch
        {
            Block block => block.Statements.Reverse().Aggregate(after, (live, child) => Before(child, live, atExit)),
            Assign assign => after.Remove(assign.Target).Union(assign.Value.Reads()),
            If branch => Before(branch.Then, after, atExit)
                .Union(Before(branch.Else, after, atExit))
                .Union(branch.Condition.Reads()),
            Return => atExit,
            Fault fault => after.Union(fault.Condition.Reads()),
            _ => throw new ArgumentOutOfRangeException(nameof(statement), statement, null),
        };
}
