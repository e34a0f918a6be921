using System.Collections.Immutable;
using System.Text;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>An expression: its text, in which #0, #1, … stand for its parts.</summary>
internal sealed record Term(LanguageType Type, string Text, ImmutableArray<Term> Parts)
{
    /// <summary>A term without parts.</summary>
    public Term(LanguageType type, string text)
        : this(type, text, [])
    {
    }

    /// <summary>Whether it may be a constant to C#, which refuses some of them.</summary>
    public bool IsConstant => IsLiteral || (Parts.Length > 0 && Parts.All(static part => part.IsConstant));

    /// <summary>How many nodes it has.</summary>
    public int Size => 1 + Parts.Sum(static part => part.Size);

    private bool IsLiteral => Parts.IsEmpty && (Type.Literals.Contains(Text) || Text.StartsWith("Library.", StringComparison.Ordinal));

    /// <summary>Itself and everything in it.</summary>
    public IEnumerable<Term> All() => Parts.SelectMany(static part => part.All()).Prepend(this);

    public override string ToString() => Template.Fill(Text, '#', at => Parts[at].ToString());
}

/// <summary>Texts with numbered places.</summary>
internal static class Template
{
    public static string Fill(string text, char mark, Func<int, string> valueAt)
    {
        var filled = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == mark && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]))
                filled.Append(valueAt(text[++i] - '0'));
            else
                filled.Append(text[i]);
        }

        return filled.ToString();
    }
}
