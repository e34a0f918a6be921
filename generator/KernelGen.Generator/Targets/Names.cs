namespace KernelGen.Generator.Targets;

/// <summary>Gives out C# identifiers, none of them twice, none of them a keyword.</summary>
internal sealed class Names
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public Names(IEnumerable<string> reserved)
    {
        foreach (string name in reserved.Concat(GeneratedNames.Namespaces.Keys))
            taken.Add(name.TrimStart('@'));
    }

    /// <summary>The name itself, or with a number where it, or it with one of the suffixes, is taken.</summary>
    public string Take(string name, params string[] suffixes)
    {
        string plain = name.TrimStart('@');
        string free = plain;
        for (int i = 2; taken.Contains(free) || suffixes.Any(s => taken.Contains(free + s)); i++)
            free = plain + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        taken.Add(free);
        taken.UnionWith(suffixes.Select(s => free + s));
        return GeneratedNames.Escape(free);
    }
}
