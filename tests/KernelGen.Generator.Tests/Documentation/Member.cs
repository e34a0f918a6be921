using Xunit;

namespace KernelGen.Generator.Tests.Documentation;

/// <summary>Cuts one member out of a generated file.</summary>
internal static class Member
{
    /// <summary>The lines from the doc comment to the closing brace of the first member declared with a name.</summary>
    public static string Of(string source, string name)
    {
        string[] lines = source.ReplaceLineEndings("\n").Split('\n');
        int declaration = Array.FindIndex(lines, line => line.Contains(name, StringComparison.Ordinal) && line.Contains("private static", StringComparison.Ordinal));
        Assert.True(declaration >= 0, $"no member {name} in\n{source}");
        int first = declaration;
        while (lines[first - 1].TrimStart() is ['/', '/', '/', ..] or ['[', ..])
            first--;
        string indent = lines[declaration][..^lines[declaration].TrimStart().Length];
        int last = Array.FindIndex(lines, declaration, line => line == indent + "}");
        return string.Concat(lines[first..(last + 1)].Select(line => line[Math.Min(indent.Length, line.Length)..] + "\n"));
    }
}
