namespace KernelGen.Generator.Targets;

/// <summary>
/// Which variables cannot be declared where they are first assigned: what a branch or a loop assigns and something outside
/// of it reads, and what a round of a loop hands to the next.
/// </summary>
internal sealed class SimdScopes
{
    private readonly Dictionary<Variable, int> total;
    private readonly HashSet<Variable> shared = [];

    public SimdScopes(KernelFunction function)
    {
        total = Mentions(function.Body);
        Visit(function.Body);
        shared.UnionWith(function.Parameters.Select(static p => p.Variable)
            .Where(v => function.Body.Statements.Any(s => s is If or Loop && s.AssignedVariables().Contains(v))));
    }

    /// <summary>The variables to be declared before all statements.</summary>
    public IReadOnlyCollection<Variable> Shared => shared;

    private void Visit(Block block)
    {
        Block[] inner = [.. block.Statements.SelectMany(Blocks)];
        Dictionary<Variable, int>[] innerMentions = [.. inner.Select(Mentions)];
        Dictionary<Variable, Stmt> first = FirstMentions(block);
        foreach (KeyValuePair<Variable, int> mentions in Mentions(block))
        {
            bool isOfThisBlock = mentions.Value == total[mentions.Key]
                && !innerMentions.Any(m => m.TryGetValue(mentions.Key, out int count) && count == mentions.Value);
            if (isOfThisBlock && !IsAssignedBy(first[mentions.Key], mentions.Key))
                shared.Add(mentions.Key);
        }

        foreach (Block nested in inner)
            Visit(nested);
    }

    private static bool IsAssignedBy(Stmt first, Variable variable) => first is Assign assign && !assign.Value.Reads().Contains(variable);

    /// <summary>The statement of a block in which each variable is first named.</summary>
    private static Dictionary<Variable, Stmt> FirstMentions(Block block)
    {
        var first = new Dictionary<Variable, Stmt>();
        foreach (Stmt statement in block.Statements)
        {
            foreach (Variable variable in Mentioned(statement))
            {
                if (!first.ContainsKey(variable))
                    first.Add(variable, statement);
            }
        }

        return first;
    }

    private static IEnumerable<Block> Blocks(Stmt statement) => statement switch
    {
        If branch => [branch.Then, branch.Else],
        Loop loop => [loop.Body],
        _ => [],
    };

    private static Dictionary<Variable, int> Mentions(Stmt statement)
    {
        var counts = new Dictionary<Variable, int>();
        foreach (Variable variable in Mentioned(statement))
            counts[variable] = counts.TryGetValue(variable, out int count) ? count + 1 : 1;
        return counts;
    }

    private static IEnumerable<Variable> Mentioned(Stmt statement) => statement.AssignedVariables().Concat(statement.Reads());
}
