using System.Reflection;
using System.Text;

namespace KernelGen.Generator.Tests.Documentation;

/// <summary>
/// Which target has which operation, as the README shows it. In: the tables of the targets, found by their name and
/// their list of keys, so that a new target is a new column. Out: a Markdown table.
/// </summary>
internal static class SupportMatrix
{
    private const string TableSuffix = "Ops";

    private static readonly Dictionary<OpDomain, string> s_domains = new()
    {
        [OpDomain.Any] = "all types",
        [OpDomain.Number] = "integers, floats",
        [OpDomain.Integer] = "integers",
        [OpDomain.Float] = "floats",
        [OpDomain.Bits] = "integers, bool",
    };

    /// <summary>The targets by name, with the operations each has.</summary>
    public static SortedDictionary<string, HashSet<Op>> Targets()
    {
        var targets = new SortedDictionary<string, HashSet<Op>>(StringComparer.Ordinal);
        foreach (Type type in typeof(DataParallelGenerator).Assembly.GetTypes())
        {
            if (type.Namespace == "KernelGen.Generator.Targets" && type.Name.EndsWith(TableSuffix, StringComparison.Ordinal)
                && type.GetProperty("Supported", BindingFlags.Static | BindingFlags.Public)?.GetValue(null) is IEnumerable<Op> supported)
            {
                targets.Add(type.Name[..^TableSuffix.Length], [.. supported]);
            }
        }

        return targets;
    }

    /// <summary>One line for each kind of argument and set of targets.</summary>
    public static string Markdown(SortedDictionary<string, HashSet<Op>> targets)
    {
        var text = new StringBuilder();
        text.Append($"| operation | on | {string.Join(" | ", targets.Keys)} |\n");
        text.Append($"|---|---|{string.Concat(targets.Keys.Select(static _ => "---|"))}\n");
        var lines = Ops.All.Where(op => targets.Values.Any(has => has.Contains(op))).GroupBy(op => (Ops.Of(op).Domain, Answers: string.Join(" | ", targets.Values.Select(has => has.Contains(op) ? "yes" : "no"))));
        foreach (var line in lines)
            text.Append($"| {string.Join(", ", line)} | {s_domains[line.Key.Domain]} | {line.Key.Answers} |\n");
        return text.ToString();
    }
}
