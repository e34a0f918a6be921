using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>
/// Turns structured If and Return into straight-line code that all lanes run: both arms of an If are computed, each into
/// variables of its own, and what is read afterwards is selected by the condition. A Fault inside an arm fires only for the
/// lanes that reach it. Only Assign and Fault remain, at the top level.
/// </summary>
internal sealed class Predicate
{
    private readonly FreshVariables fresh;
    private readonly ImmutableHashSet<Variable> atExit;
    private readonly List<Stmt> output = [];

    private Predicate(KernelFunction function)
    {
        fresh = new FreshVariables(function);
        atExit = Liveness.AtExit(function);
    }

    public static KernelFunction Run(KernelFunction function)
    {
        if (function.Body.Statements.All(statement => statement is Assign or Fault))
            return function;

        var pass = new Predicate(function);
        IReadOnlyList<Stmt> body = new ReturnElimination(pass.fresh).Run(function.Body);
        pass.Emit(body, PredicatedRegion.Outermost(), pass.atExit);
        return function with { Body = Build.Block(pass.output), Locals = pass.fresh.Locals };
    }

    private void Emit(IReadOnlyList<Stmt> statements, PredicatedRegion region, ImmutableHashSet<Variable> after)
    {
        var liveAfter = new ImmutableHashSet<Variable>[statements.Count];
        for (int i = statements.Count - 1; i >= 0; i--)
        {
            liveAfter[i] = after;
            after = Liveness.Before(statements[i], after, atExit);
        }

        for (int i = 0; i < statements.Count; i++)
        {
            switch (statements[i])
            {
                case Block block:
                    Emit(block.Statements, region, liveAfter[i]);
                    break;
                case Assign assign:
                    Expr value = region.Current(assign.Value);
                    output.Add(new Assign(region.Write(assign.Target, fresh), value));
                    break;
                case Fault fault:
                    Expr condition = region.Current(fault.Condition);
                    output.Add(fault with { Condition = region.Path is null ? condition : Build.Apply(Op.And, region.Path, condition) });
                    break;
                case If branch:
                    Emit(branch, region, liveAfter[i]);
                    break;
                default:
                    throw new ArgumentOutOfRangeException(nameof(statements), statements[i], null);
            }
        }
    }

    private void Emit(If branch, PredicatedRegion region, ImmutableHashSet<Variable> after)
    {
        // The arms write variables the condition may read, so its value is taken now.
        Expr mask = Named(region.Current(branch.Condition), "mask");
        ImmutableHashSet<Variable> beforeElse = Liveness.Before(branch.Else, after, atExit);
        var then = region.Inside(beforeElse.Union(after), Path(region, mask, branch.Then));
        Emit(branch.Then.Statements, then, after);
        var otherwise = region.Inside(after, Path(region, Build.Apply(Op.Not, mask), branch.Else));
        Emit(branch.Else.Statements, otherwise, after);

        foreach (Variable variable in branch.AssignedVariables().Distinct().OrderBy(v => v.Id).Where(after.Contains))
        {
            Expr selected = Build.Apply(Op.Select, mask, new Read(then.Current(variable)), new Read(otherwise.Current(variable)));
            output.Add(new Assign(region.Write(variable, fresh), selected));
        }
    }

    /// <summary>The lanes that reach an arm; asked for only by faults, so null unless there is one.</summary>
    private Expr? Path(PredicatedRegion region, Expr condition, Block arm)
    {
        if (!arm.Walk().Any(inner => inner is Fault))
            return null;
        if (region.Path is null && condition is Read)
            return condition;
        return Named(region.Path is null ? condition : Build.Apply(Op.And, region.Path, condition), "path");
    }

    private Expr Named(Expr condition, string name)
    {
        if (condition is Constant)
            return condition;
        Variable mask = fresh.New(name, ScalarType.Bool);
        output.Add(new Assign(mask, condition));
        return new Read(mask);
    }
}
