using System.Globalization;

namespace KernelGen.Generator.Ir;

/// <summary>Makes locals whose ids and names are new to a function, the same ones every time.</summary>
internal sealed class FreshVariables
{
    private readonly List<Variable> locals;
    private readonly HashSet<string> names;
    private int nextId;

    public FreshVariables(KernelFunction function)
    {
        locals = [.. function.Locals];
        Variable[] all = [.. function.Parameters.Select(p => p.Variable), .. locals];
        names = new(all.Select(v => v.Name), StringComparer.Ordinal);
        nextId = all.Select(v => v.Id).DefaultIfEmpty(-1).Max() + 1;
    }

    /// <summary>The function's locals with those made since.</summary>
    public EquatableArray<Variable> Locals => locals.ToEquatableArray();

    public Variable New(string name, ScalarType type, bool isUniform = false)
    {
        string unique = name;
        string stem = name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        if (stem.Length < 2 || stem[stem.Length - 1] != '_')
            stem = name + "_";
        for (int i = 1; !names.Add(unique); i++)
            unique = stem + i.ToString(CultureInfo.InvariantCulture);
        var variable = new Variable(nextId++, unique, type, isUniform);
        locals.Add(variable);
        return variable;
    }
}
