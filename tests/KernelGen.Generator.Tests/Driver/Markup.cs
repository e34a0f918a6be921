using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace KernelGen.Generator.Tests;

/// <summary>A source in which <c>{|KG0001:code|}</c> says that the diagnostic is expected exactly there.</summary>
internal sealed partial record Markup(string Source, IReadOnlyList<string> Expected)
{
    public static Markup Read(string marked)
    {
        var source = new StringBuilder();
        var expected = new List<string>();
        int from = 0;
        foreach (Match match in Mark().Matches(marked))
        {
            source.Append(marked, from, match.Index - from);
            var span = new TextSpan(source.Length, match.Groups["code"].Length);
            source.Append(match.Groups["code"].Value);
            foreach (string id in match.Groups["id"].Value.Split(','))
                expected.Add(Describe(id, span, match.Groups["code"].Value));
            from = match.Index + match.Length;
        }

        source.Append(marked, from, marked.Length - from);
        return new Markup(source.ToString(), [.. expected.Order(StringComparer.Ordinal)]);
    }

    public static string Describe(string id, TextSpan span, string code) => $"{id} at {span.Start}: {code}";

    [GeneratedRegex(@"\{\|(?<id>[A-Z0-9,]+):(?<code>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
