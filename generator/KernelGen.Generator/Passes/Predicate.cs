using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>
/// Turns branches and loops into code that all lanes run together. Both arms of an If are computed, each into variables of
/// its own, and what is read afterwards is selected by the condition. A branch remains where its condition is the same for
/// all lanes, or where an arm costs so much that it pays to ask whether any lane takes it. A loop that lanes leave in
/// different rounds has a mask of those still in it, and ends when there are none; what it leaves behind is written for
/// those only. A Fault fires only for the lanes that reach it.
/// </summary>
internal sealed class Predicate
{
    /// <summary>How much an arm must cost so that a branch over it pays: to ask costs some 3 operations, and a wrong guess 15 cycles.</summary>
    private const double WorthJumpingOver = 20;

    private const double WorthUniformBranch = 16;

    private readonly FreshVariables fresh;
    private readonly Uniformity uniform;
    private List<Stmt> output = [];

    private Predicate(KernelFunction function)
    {
        fresh = new FreshVariables(function);
        uniform = Uniformity.Of(function);
    }

    public static KernelFunction Run(KernelFunction function)
    {
        if (function.Body.Statements.All(statement => statement is Assign or Fault))
            return function;

        var pass = new Predicate(function);
        bool hasLoops = function.Body.Walk().Any(static s => s is Loop);
        pass.Emit(
            function.Body.Statements,
            PredicatedRegion.Outermost(hasLoops ? new LaneIsLive() : null),
            Liveness.AtExit(function),
            Liveness.Exits.Of(function));
        return function with { Body = Build.Block(pass.output), Locals = pass.fresh.Locals };
    }

    private void Emit(
        IReadOnlyList<Stmt> statements, PredicatedRegion region, ImmutableHashSet<Variable> after, Liveness.Exits exits)
    {
        ImmutableHashSet<Variable>[] liveAfter = Liveness.AfterEach(statements, after, exits);
        for (int i = 0; i < statements.Count; i++)
        {
            switch (statements[i])
            {
                case Block block:
                    Emit(block.Statements, region, liveAfter[i], exits);
                    break;
                case Assign assign:
                    Write(region, assign.Target, region.Current(assign.Value));
                    break;
                case Fault fault:
                    Expr condition = region.Current(fault.Condition);
                    output.Add(fault with { Condition = region.Path is null ? condition : Build.And(region.Path, condition) });
                    break;
                case If branch:
                    Emit(branch, region, liveAfter[i], exits);
                    break;
                case Loop loop:
                    Emit(loop, region, liveAfter[i], exits);
                    break;
                case Break:
                    EmitBreak(region);
                    return;
                default:
                    throw new ArgumentOutOfRangeException(nameof(statements), statements[i], null);
            }

            if (region.Loop?.Live is { } live && Divergence.LeavesApart(statements[i], uniform, isApart: !region.IsLoop))
                EmitAfterBreaks(region, live);
        }
    }

    /// <summary>Some lanes may have left the loop: those of an arm go on without them, and a loop without lanes ends.</summary>
    private void EmitAfterBreaks(PredicatedRegion region, Variable live)
    {
        if (region.IsLoop)
            output.Add(new If(Build.Not(Any(new Read(live))), Build.Block([new Break()]), Block.Empty));
        else if (region.Path is Read path)
            output.Add(new Assign(path.Variable, Build.And(path, new Read(live))));
    }

    private void Write(PredicatedRegion region, Variable variable, Expr value)
    {
        if (region.KeepsLanesThatLeft(variable))
            value = Build.Select(region.Path!, value, new Read(region.Current(variable)));
        output.Add(new Assign(region.Write(variable, fresh), value));
    }

    private void Emit(If branch, PredicatedRegion region, ImmutableHashSet<Variable> after, Liveness.Exits exits)
    {
        Expr condition = region.Current(branch.Condition);
        if (uniform.Contains(branch.Condition) && IsWorthBranching(branch))
        {
            EmitUniform(condition, branch, region, after, exits);
            return;
        }

        // The arms write variables the condition may read, so its value is taken now.
        Expr mask = Named(condition, "mask");
        ImmutableHashSet<Variable> beforeElse = Liveness.Before(branch.Else, after, exits);
        if (IsWorthJumpingOver(branch.Then) || IsWorthJumpingOver(branch.Else))
        {
            EmitJumpingOver(mask, branch.Then, region, beforeElse.Union(after), after, exits);
            EmitJumpingOver(Build.Not(mask), branch.Else, region, after, after, exits);
            return;
        }

        PredicatedRegion then = region.Arm(beforeElse.Union(after), Path(region, mask, branch.Then));
        Emit(branch.Then.Statements, then, after, exits);
        PredicatedRegion otherwise = region.Arm(after, Path(region, Build.Not(mask), branch.Else));
        Emit(branch.Else.Statements, otherwise, after, exits);

        // Lanes that have left the loop in one arm have nothing to select.
        bool onlyElse = Leaves(branch.Then);
        bool onlyThen = Leaves(branch.Else);
        foreach (Variable variable in Assigned(branch).Where(after.Contains))
        {
            Variable whenTrue = then.Current(variable);
            Variable whenFalse = otherwise.Current(variable);
            if (onlyElse || onlyThen)
            {
                Variable only = onlyElse ? whenFalse : whenTrue;
                if (only != region.Current(variable))
                    Write(region, variable, new Read(only));
                continue;
            }

            Write(region, variable, Build.Select(mask, new Read(whenTrue), new Read(whenFalse)));
        }
    }

    /// <summary>All lanes that run take the same arm, so it writes where what follows reads.</summary>
    private void EmitUniform(
        Expr condition, If branch, PredicatedRegion region, ImmutableHashSet<Variable> after, Liveness.Exits exits)
    {
        Settle(Assigned(branch), region);
        Block then = Nested(() => Emit(branch.Then.Statements, region, after, exits));
        Block otherwise = Nested(() => Emit(branch.Else.Statements, region, after, exits));
        output.Add(new If(condition, then, otherwise));
    }

    /// <summary>One arm, computed where any lane takes it, and selected at once.</summary>
    private void EmitJumpingOver(
        Expr mask, Block arm, PredicatedRegion region, ImmutableHashSet<Variable> keep, ImmutableHashSet<Variable> after, Liveness.Exits exits)
    {
        if (arm.Statements.Count == 0)
            return;
        Expr path = Named(region.Path is null ? mask : Build.And(region.Path, mask), "path");
        Variable[] selected = [.. Assigned(arm).Where(after.Contains)];
        Settle(selected, region);
        PredicatedRegion inside = region.Arm(keep, path);
        Block block = Nested(() =>
        {
            Emit(arm.Statements, inside, after, exits);
            foreach (Variable variable in selected.Where(v => !Leaves(arm) && inside.Current(v) != region.Current(v)))
                Write(region, variable, Build.Select(mask, new Read(inside.Current(variable)), new Read(region.Current(variable))));
        });
        output.Add(new If(Any(path), block, Block.Empty));
    }

    private void Emit(Loop loop, PredicatedRegion region, ImmutableHashSet<Variable> after, Liveness.Exits exits)
    {
        (ImmutableHashSet<Variable> head, Liveness.Exits inLoop) = Liveness.InLoop(loop, after, exits);
        Variable[] assigned = Assigned(loop);
        Settle(assigned, region);
        Variable? live = null;
        if (Divergence.Of(loop, uniform))
        {
            live = fresh.New("active", ScalarType.Bool);
            output.Add(new Assign(live, region.Path!));
        }

        PredicatedRegion body = region.Body(new PredicatedLoop(region, live, after, assigned));
        output.Add(new Loop(Nested(() => Emit(loop.Body.Statements, body, head, inLoop)), Block.Empty));
    }

    /// <summary>
    /// Where all lanes of the loop leave it, a jump. Otherwise what the lanes that leave take along goes where what follows
    /// the loop reads it, and they are live no more.
    /// </summary>
    private void EmitBreak(PredicatedRegion region)
    {
        PredicatedLoop loop = region.Loop!;
        if (region.IsLoop)
        {
            output.Add(new Break());
            return;
        }

        foreach (Variable variable in loop.Assigned.Where(v => loop.After.Contains(v) && !v.IsUniform))
        {
            Variable home = loop.Outer.Current(variable);
            Variable here = region.Current(variable);
            if (here != home)
                output.Add(new Assign(home, Build.Select(region.Path!, new Read(here), new Read(home))));
        }

        output.Add(new Assign(loop.Live!, Build.And(new Read(loop.Live!), Build.Not(region.Path!))));
    }

    /// <summary>Brings variables to where assignments to them go, so that some lanes, or some rounds, may assign them.</summary>
    private void Settle(IEnumerable<Variable> variables, PredicatedRegion region)
    {
        foreach (Variable variable in variables)
        {
            Variable before = region.Current(variable);
            Variable target = region.Write(variable, fresh);
            if (before != target)
                output.Add(new Assign(target, new Read(before)));
        }
    }

    private bool IsWorthBranching(If branch) =>
        branch.AssignedVariables().Any(static v => v.IsUniform)
        || branch.Walk().Any(static s => s is Loop or Break)
        || StaticCost.Of(branch) >= WorthUniformBranch;

    private static bool IsWorthJumpingOver(Block arm) =>
        StaticCost.Of(arm) >= WorthJumpingOver || arm.Walk().Any(static s => s is Loop);

    /// <summary>Whether every lane that runs a statement leaves the loop around it.</summary>
    private static bool Leaves(Stmt statement) => statement switch
    {
        Break => true,
        If branch => Leaves(branch.Then) && Leaves(branch.Else),
        Block block => block.Statements.Any(Leaves),
        _ => false,
    };

    private static Variable[] Assigned(Stmt statement) => [.. statement.AssignedVariables().Distinct().OrderBy(static v => v.Id)];

    /// <summary>The lanes that reach an arm; null where nothing in it asks.</summary>
    private Expr? Path(PredicatedRegion region, Expr condition, Block arm)
    {
        if (!region.IsInDivergentLoop && !arm.Walk().Any(static inner => inner is Fault or Loop or Break))
            return null;
        if (region.Path is null && condition is Read)
            return condition;
        return Named(region.Path is null ? condition : Build.And(region.Path, condition), "path");
    }

    private static Expr Any(Expr mask) => Build.Unary(Op.AnyLane, mask);

    private Block Nested(Action emit)
    {
        List<Stmt> outer = output;
        output = [];
        emit();
        Block block = Build.Block(output);
        output = outer;
        return block;
    }

    private Expr Named(Expr condition, string name)
    {
        if (condition is Constant or LaneIsLive)
            return condition;
        Variable mask = fresh.New(name, ScalarType.Bool);
        output.Add(new Assign(mask, condition));
        return new Read(mask);
    }
}
