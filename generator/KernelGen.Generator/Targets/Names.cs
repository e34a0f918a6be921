namespace KernelGen.Generator.Targets;

/// <summary>Gives out C# identifiers, none of them twice, none of them a keyword.</summary>
internal sealed class Names
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public Names(IEnumerable<string> reserved)
    {
        foreach (string name in reserved)
            taken.Add(name.TrimStart('@'));
    }

    /// <summary>The name itself, or with a number where it is taken.</summary>
    public string Take(string name)
    {
        string plain = name.TrimStart('@');
        string free = plain;
        for (int i = 2; !taken.Add(free); i++)
            free = plain + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Frontend.SignatureReader.Escape(free);
    }
}
