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
    public static IReadOnlyList<string> Break(string line, int indent)
    {
        var lines = new List<string>();
        Break(line, indent, "", lines);
        return lines;
    }

    /// <param name="line">What stands to the right of the margin.</param>
    /// <param name="indent">How far from the left.</param>
    /// <param name="margin">Spaces before each line, counted in the indentation.</param>
    /// <param name="lines">Takes the lines.</param>
    private static void Break(string line, int indent, string margin, List<string> lines)
    {
        if (line.Length + indent <= Limit || line.StartsWith("//", StringComparison.Ordinal) || line.Contains('"'))
        {
            lines.Add(margin + line);
            return;
        }

        if (Places(line) is { Count: > 0 } places)
        {
            Break(line.Substring(0, places[0]), indent, margin, lines);
            for (int i = 0; i < places.Count; i++)
            {
                int end = i + 1 < places.Count ? places[i + 1] : line.Length;
                Break("    " + line.Substring(places[i] + 1, end - places[i] - 1), indent, margin, lines);
            }

            return;
        }

        if (LongestGroup(line) is not (int open, int close))
        {
            lines.Add(margin + line);
            return;
        }

        string head = line.Substring(0, open + 1);
        string[] arguments = [.. Arguments(line.Substring(open + 1, close - open - 1))];
        if (arguments.Length == 1 && line[open] == '(' && (open == 0 || line[open - 1] == ' '))
        {
            // Parentheses of no call hold one thing, which stays at them and is broken itself.
            int first = lines.Count;
            Break(arguments[0].Trim() + line.Substring(close), indent + head.Length, margin + "    ", lines);
            if (lines.Count > first + 1)
            {
                lines[first] = margin + head + lines[first].TrimStart();
                return;
            }

            lines.RemoveAt(first);
        }

        lines.Add(margin + head.TrimEnd());
        for (int i = 0; i < arguments.Length; i++)
        {
            bool isLast = i == arguments.Length - 1;
            string end = !isLast ? "," : line[open] == '(' ? line.Substring(close) : "";
            Break(arguments[i].Trim() + end, indent + 4, margin + "    ", lines);
        }

        if (line[open] == '{')
            lines.Add(margin + line.Substring(close));
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

    /// <summary>Where the operators begin that bind least of those outside all parentheses.</summary>
    private static List<int> Places(string line)
    {
        // What is broken off starts with its operator, which is not to be found again.
        var places = new List<int>();
        int least = Operators.Length;
        int depth = 0;
        int first = line.Length - line.TrimStart().Length;
        for (int i = first; i < line.Length; i++)
        {
            depth += line[i] is '(' or '{' or '[' ? 1 : line[i] is ')' or '}' or ']' ? -1 : 0;
            if (depth != 0 || line[i] != ' ' || i == first)
                continue;
            int binding = Array.FindIndex(Operators, same => Array.Exists(same, o => string.CompareOrdinal(line, i, o, 0, o.Length) == 0));
            if (binding < 0 || binding > least)
                continue;
            if (binding < least)
                places.Clear();
            least = binding;
            places.Add(i);
        }

        return places;
    }

    private static IEnumerable<string> Arguments(string text)
    {
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] is '(' or '{' or '[' || OpensTypes(text, i) ? 1 : text[i] is ')' or '}' or ']' || ClosesTypes(text, i) ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                yield return text.Substring(start, i - start);
                start = i + 1;
            }
        }

        yield return text.Substring(start);
    }

    // Operators have spaces around them; the brackets of type arguments have none inside.
    private static bool OpensTypes(string text, int i) =>
        text[i] == '<' && i > 0 && char.IsLetterOrDigit(text[i - 1]);

    private static bool ClosesTypes(string text, int i) =>
        text[i] == '>' && i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '>' or ']' or '?' or ')' or '*');
}
