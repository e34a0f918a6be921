using System.Collections.Immutable;

namespace KernelGen.Generator.Passes;

/// <summary>
/// One arm while it is made straight: which variable holds each original variable's value here, and which the arm must not
/// overwrite because the value from before the arm is still needed outside.
/// </summary>
internal sealed class PredicatedRegion
{
    private readonly PredicatedRegion? parent;
    private readonly ImmutableHashSet<Variable> keep;
    private readonly Dictionary<Variable, Variable> current;
    private readonly Dictionary<Variable, Variable> own = [];

    private PredicatedRegion(PredicatedRegion? parent, ImmutableHashSet<Variable> keep, Expr? path)
    {
        this.parent = parent;
        this.keep = keep;
        Path = path;
        current = parent is null ? [] : new(parent.current);
    }

    /// <summary>True for the lanes that run this arm; null for all lanes, and where nothing asks.</summary>
    public Expr? Path { get; }

    public static PredicatedRegion Outermost() => new(null, [], null);

    public PredicatedRegion Inside(ImmutableHashSet<Variable> keep, Expr? path) => new(this, keep, path);

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

    private Variable Target(Variable original, FreshVariables fresh)
    {
        if (parent is null)
            return original;
        if (!keep.Contains(original))
            return parent.Target(original, fresh);
        if (!own.TryGetValue(original, out Variable? target))
            own.Add(original, target = fresh.New(original.Name, original.Type));
        return target;
    }
}
