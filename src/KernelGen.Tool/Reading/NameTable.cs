using System.Text.Json;

namespace KernelGen.Tool.Reading;

/// <summary>Strings that occur in line after line, made once.</summary>
internal sealed class NameTable
{
    // A log of garbage must not fill the memory.
    private const int Most = 1 << 16;
    private const int LongestKept = 256;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    internal NameTable() => _lookup = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string a reader stands at; null where it stands at null.</summary>
    internal string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return null;
        if (reader.ValueSpan.Length > LongestKept)
            return reader.GetString();
        Span<char> buffer = stackalloc char[LongestKept];
        ReadOnlySpan<char> name = buffer[..reader.CopyString(buffer)];
        if (_lookup.TryGetValue(name, out string? known))
            return known;
        string made = name.ToString();
        if (_names.Count < Most)
            _names.Add(made);
        return made;
    }
}
