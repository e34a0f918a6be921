using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>
/// A piece of code while lanes are masked in it: an arm of a branch, or the body of a loop. It knows which variable holds
/// each original variable's value here, and whose value from before it is still needed outside.
/// </summary>
internal sealed class PredicatedRegion
{
    private readonly PredicatedRegion? parent;
    private readonly ImmutableHashSet<Variable> keep;
    private readonly Dictionary<Variable, Variable> current;
    private readonly Dictionary<Variable, Variable> own = [];
    private readonly Expr? path;

    private PredicatedRegion(PredicatedRegion? parent, ImmutableHashSet<Variable> keep, Expr? path, PredicatedLoop? loop, bool isLoop)
    {
        this.parent = parent;
        this.keep = keep;
        this.path = path;
        Loop = loop;
        IsLoop = isLoop;
        current = parent is null ? [] : new(parent.current);
    }

    /// <summary>True for the lanes that run this code; null for all lanes, and where nothing asks.</summary>
    public Expr? Path => path ?? (IsLoop ? parent!.Path : null);

    /// <summary>The innermost loop around this code.</summary>
    public PredicatedLoop? Loop { get; }

    /// <summary>Whether it is that loop's body itself.</summary>
    public bool IsLoop { get; }

    /// <summary>Whether lanes may have left a loop around this code while others go on.</summary>
    public bool IsInDivergentLoop => Loop is { Live: not null } || (Loop is not null && Loop.Outer.IsInDivergentLoop);

    public static PredicatedRegion Outermost(Expr? path) => new(null, [], path, null, isLoop: false);

    public PredicatedRegion Arm(ImmutableHashSet<Variable> keep, Expr? path) => new(this, keep, path, Loop, isLoop: false);

    public PredicatedRegion Body(PredicatedLoop loop) =>
        new(this, [], loop.Live is null ? null : new Read(loop.Live), loop, isLoop: true);

    /// <summary>The variable that holds the value of <paramref name="original"/> here.</summary>
    public Variable Current(Variable original) => current.TryGetValue(original, out Variable? now) ? now : original;

    public Expr Current(Expr expr) => expr.Substitute(variable => new Read(Current(variable)));

    /// <summary>The variable to assign for <paramref name="original"/>, which holds its value from now on.</summary>
    public Variable Write(Variable original, FreshVariables fresh)
    {
        Variable target = Target(original, fresh);
        current[original] = target;
        return target;
    }

    /// <summary>The variable that an assignment to <paramref name="original"/> goes to.</summary>
    public Variable Target(Variable original, FreshVariables fresh)
    {
        if (parent is null || original.IsUniform)
            return original;
        if (IsLoop || !keep.Contains(original))
            return parent.Target(original, fresh);
        if (!own.TryGetValue(original, out Variable? target))
            own.Add(original, target = fresh.New(original.Name, original.Type));
        return target;
    }

    /// <summary>Whether an assignment must leave the lanes alone that have left a loop: they carry the value out of it.</summary>
    public bool KeepsLanesThatLeft(Variable original)
    {
        for (PredicatedRegion? region = this; region is not null && !original.IsUniform; region = region.parent)
        {
            if (region.IsLoop && region.Loop!.Live is not null && region.Loop.After.Contains(original))
                return true;
            if (!region.IsLoop && region.keep.Contains(original))
                return false;
        }

        return false;
    }
}
