namespace KernelGen.Generator.Support;

/// <summary>Breaks lines of C# that are too long to read at the arguments of their longest call.</summary>
internal static class LongLines
{
    public const int Limit = 120;

    /// <summary>Shorter arguments than this stay where they are.</summary>
    private const int Worthwhile = 40;

    /// <summary>Those that bind least first; each with the spaces around it.</summary>
    private static readonly string[][] Operators =
    [
        [" || "], [" && "], [" | "], [" ^ "], [" & "], [" << ", " >> ", " >>> "], [" + ", " - "], [" * ", " / "],
    ];

    /// <summary>Whether a text is one line that need not be broken.</summary>
    public static bool Fits(string text, int indent) => text.Length + indent <= Limit && text.IndexOf('\n') < 0;

    /// <summary>The line itself where it fits, else several; what is inside a call is indented by four.</summary>
    public static IEnumerable<string> Break(string line, int indent)
    {
        if (line.Length + indent <= Limit || line.StartsWith("//", StringComparison.Ordinal) || line.Contains('"'))
        {
            yield return line;
            yield break;
        }

        string[] parts = [.. AtOperators(line)];
        if (parts.Length > 1 || LongestGroup(line) is not { } group)
        {
            foreach (string part in parts.SelectMany(p => parts.Length > 1 ? Break(p, indent) : [p]))
                yield return part;
            yield break;
        }

        (int open, int close) = group;
        yield return line.Substring(0, open + 1).TrimEnd();
        string[] arguments = [.. Arguments(line.Substring(open + 1, close - open - 1))];
        for (int i = 0; i < arguments.Length; i++)
        {
            bool isLast = i == arguments.Length - 1;
            string end = !isLast ? "," : line[open] == '(' ? line.Substring(close) : "";
            foreach (string inner in Break(arguments[i].Trim() + end, indent + 4))
                yield return "    " + inner;
        }

        if (line[open] == '{')
            yield return line.Substring(close);
    }

    /// <summary>Where the longest group of parentheses or braces opens and closes.</summary>
    private static (int Open, int Close)? LongestGroup(string line)
    {
        (int Open, int Close)? longest = null;
        int depth = 0;
        int open = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] is '(' or '{' && depth++ == 0)
                open = i;
            if (line[i] is ')' or '}' && --depth == 0 && i - open > (longest?.Close - longest?.Open ?? 0))
                longest = (open, i);
        }

        return longest is { } group && group.Close - group.Open > Worthwhile ? group : null;
    }

    /// <summary>Broken before the operators that bind least, where they stand outside all parentheses.</summary>
    private static IEnumerable<string> AtOperators(string line)
    {
        foreach (string[] operators in Operators)
        {
            int[] places = [.. Places(line, operators)];
            if (places.Length == 0)
                continue;
            yield return line.Substring(0, places[0]);
            for (int i = 0; i < places.Length; i++)
            {
                int end = i + 1 < places.Length ? places[i + 1] : line.Length;
                yield return "    " + line.Substring(places[i] + 1, end - places[i] - 1);
            }

            yield break;
        }

        yield return line;
    }

    private static IEnumerable<int> Places(string line, string[] operators)
    {
        // What is broken off starts with its operator, which is not to be found again.
        int depth = 0;
        int first = line.Length - line.TrimStart().Length;
        for (int i = first; i < line.Length; i++)
        {
            depth += line[i] is '(' or '{' or '[' ? 1 : line[i] is ')' or '}' or ']' ? -1 : 0;
            if (depth == 0 && line[i] == ' ' && i > first && operators.Any(o => string.CompareOrdinal(line, i, o, 0, o.Length) == 0))
                yield return i;
        }
    }

    private static IEnumerable<string> Arguments(string text)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '{' or '[' ? 1 : text[i] is ')' or '}' or ']' ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }
}
