namespace KernelGen.Generator.Ir;

/// <summary>Which values of a function are the same for all lanes that run together.</summary>
internal sealed class Uniformity(IEnumerable<Variable> variables)
{
    private readonly HashSet<Variable> variables = [.. variables];

    /// <summary>As the function says: its uniform parameters, and the locals marked so.</summary>
    public static Uniformity Of(KernelFunction function) => new(
        function.Parameters.Where(static p => p.Kind == ParameterKind.Uniform).Select(static p => p.Variable)
            .Concat(function.Locals.Where(static v => v.IsUniform)));

    public bool Contains(Variable variable) => variables.Contains(variable);

    public bool Contains(Expr expr) => expr switch
    {
        Constant or LengthOf => true,
        Read read => variables.Contains(read.Variable),
        LaneIsLive => false,
        Apply { Op: Op.AnyLane } => true,
        _ => expr.Children().All(Contains),
    };

    public void Remove(Variable variable) => variables.Remove(variable);
}
