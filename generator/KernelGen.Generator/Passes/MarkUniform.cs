using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>
/// Marks the locals of loops that have one value for all lanes that run, such as the counter of a loop whose bounds are
/// uniform. It starts from all locals and takes away those that may differ: what is assigned a value that differs, and what
/// some lanes assign while others, which do not, still need the value from before.
/// </summary>
internal sealed class MarkUniform
{
    private readonly Uniformity uniform;
    private bool changed;

    private MarkUniform(KernelFunction function) => uniform = new Uniformity(
        function.Parameters.Where(static p => p.Kind == ParameterKind.Uniform).Select(static p => p.Variable).Concat(function.Locals));

    public static KernelFunction Run(KernelFunction function)
    {
        if (!function.Body.Walk().Any(static s => s is Loop))
            return function;
        var pass = new MarkUniform(function);
        do
        {
            pass.changed = false;
            pass.Visit(function.Body.Statements, Liveness.AtExit(function), Liveness.Exits.Of(function), []);
        }
        while (pass.changed);
        return Marked(function, pass.uniform);
    }

    private void Visit(
        IReadOnlyList<Stmt> statements, ImmutableHashSet<Variable> after, Liveness.Exits exits, ImmutableHashSet<Variable> neededOutside)
    {
        ImmutableHashSet<Variable>[] afterEach = Liveness.AfterEach(statements, after, exits);
        for (int i = 0; i < statements.Count; i++)
        {
            switch (statements[i])
            {
                case Assign assign:
                    if (uniform.Contains(assign.Target) && (!uniform.Contains(assign.Value) || neededOutside.Contains(assign.Target)))
                    {
                        uniform.Remove(assign.Target);
                        changed = true;
                    }

                    break;
                case Block block:
                    Visit(block.Statements, afterEach[i], exits, neededOutside);
                    break;
                case If branch:
                    bool isApart = !uniform.Contains(branch.Condition);
                    ImmutableHashSet<Variable> beforeElse = Liveness.Before(branch.Else, afterEach[i], exits);
                    Visit(branch.Then.Statements, afterEach[i], exits, isApart ? neededOutside.Union(afterEach[i]).Union(beforeElse) : neededOutside);
                    Visit(branch.Else.Statements, afterEach[i], exits, isApart ? neededOutside.Union(afterEach[i]) : neededOutside);
                    break;
                case Loop loop:
                    (ImmutableHashSet<Variable> head, Liveness.Exits inLoop) = Liveness.InLoop(loop, afterEach[i], exits);
                    Visit(loop.Body.Statements, head, inLoop, Divergence.Of(loop, uniform) ? neededOutside.Union(afterEach[i]) : neededOutside);
                    break;
            }
        }
    }

    private static KernelFunction Marked(KernelFunction function, Uniformity uniform)
    {
        var marked = function.Locals.Where(uniform.Contains).ToDictionary(static v => v, static v => v with { IsUniform = true });
        return marked.Count == 0 ? function : function with
        {
            Body = (Block)Renamed(function.Body, marked),
            Locals = function.Locals.Select(v => marked.TryGetValue(v, out Variable? m) ? m : v).ToEquatableArray(),
        };
    }

    private static Stmt Renamed(Stmt statement, Dictionary<Variable, Variable> names)
    {
        Expr In(Expr expr) => expr.Substitute(v => names.TryGetValue(v, out Variable? m) ? new Read(m) : null);
        return statement switch
        {
            Block block => Build.Block(block.Statements.Select(s => Renamed(s, names))),
            Assign assign => new Assign(names.TryGetValue(assign.Target, out Variable? m) ? m : assign.Target, In(assign.Value)),
            If branch => new If(In(branch.Condition), (Block)Renamed(branch.Then, names), (Block)Renamed(branch.Else, names)),
            Loop loop => new Loop((Block)Renamed(loop.Body, names), (Block)Renamed(loop.Next, names)),
            _ => statement.MapExpressions(In),
        };
    }
}
