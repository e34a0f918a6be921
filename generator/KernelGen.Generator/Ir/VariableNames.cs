namespace KernelGen.Generator.Ir;

/// <summary>A distinct name for every variable of a function: its own, with its id where that is taken.</summary>
internal sealed class VariableNames
{
    private readonly Dictionary<int, string> names = [];

    public VariableNames(KernelFunction function)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (Variable variable in function.Parameters.Select(p => p.Variable).Concat(function.Locals))
            names[variable.Id] = taken.Add(variable.Name) ? variable.Name : $"{variable.Name}#{variable.Id}";
    }

    public string Of(Variable variable) =>
        names.TryGetValue(variable.Id, out string? name) ? name : $"{variable.Name}#{variable.Id}?";
}
