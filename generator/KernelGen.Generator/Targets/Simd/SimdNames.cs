namespace KernelGen.Generator.Targets;

/// <summary>What a step calls its variables, and what it was asked for.</summary>
/// <param name="names">The name of each variable, by its id.</param>
internal sealed class SimdNames(IReadOnlyDictionary<int, string> names, IReadOnlyDictionary<int, string> scalarNames)
{
    private readonly HashSet<Variable> vectors = [];
    private readonly HashSet<Variable> scalars = [];

    /// <summary>The name of a variable itself: a vector, a scalar where it is marked uniform, a pointer of a whole input.</summary>
    public string Of(Variable variable)
    {
        vectors.Add(variable);
        return names[variable.Id];
    }

    /// <summary>The name of a uniform value as a scalar.</summary>
    public string Scalar(Variable variable)
    {
        if (variable.IsUniform)
            return Of(variable);
        scalars.Add(variable);
        return scalarNames[variable.Id];
    }

    /// <summary>The variables that are fields of whole inputs of structs.</summary>
    public IReadOnlyDictionary<Variable, SimdField> Fields { get; init; } = new Dictionary<Variable, SimdField>();

    /// <summary>What field of a whole input a variable is; null where it is all of its elements.</summary>
    public SimdField? FieldOf(Variable input) => Fields.TryGetValue(input, out SimdField? field) ? field : null;

    /// <summary>Whether it was asked for as a vector.</summary>
    public bool IsVector(Variable variable) => vectors.Contains(variable);

    /// <summary>Whether a uniform parameter was asked for as a scalar.</summary>
    public bool IsScalar(Variable variable) => scalars.Contains(variable);
}
