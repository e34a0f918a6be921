using System.Runtime.CompilerServices;
using Xunit;

namespace KernelGen.Generator.Tests.Documentation;

/// <summary>The README, parts of which are made from the code; they are remade with UPDATE_README=1.</summary>
internal sealed class Readme(string path)
{
    // The tests of one class follow each other: nobody writes between this reading and our writing.
    private readonly string text = File.ReadAllText(path).ReplaceLineEndings("\n");

    public static Readme Open() => new(Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "README.md")));

    /// <summary>The first block of code in a language.</summary>
    public string FirstBlock(string language) => Between($"```{language}\n", "```").Text;

    /// <summary>Asserts that what stands between two marks is as expected, or makes it so.</summary>
    public void Part(string begin, string end, string expected)
    {
        (int start, string actual) = Between(begin, end);
        if (Environment.GetEnvironmentVariable("UPDATE_README") == "1")
            File.WriteAllText(path, text[..start] + expected + text[(start + actual.Length)..]);
        else
            Assert.True(actual == expected, $"README.md is out of date: run this test with UPDATE_README=1.\n{expected}");
    }

    private (int Start, string Text) Between(string begin, string end)
    {
        int start = text.IndexOf(begin, StringComparison.Ordinal);
        Assert.True(start >= 0, $"README.md has lost its mark '{begin.Trim()}'.");
        start += begin.Length;
        int stop = text.IndexOf(end, start, StringComparison.Ordinal);
        Assert.True(stop >= 0, $"README.md has lost its mark '{end}'.");
        return (start, text[start..stop]);
    }

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
