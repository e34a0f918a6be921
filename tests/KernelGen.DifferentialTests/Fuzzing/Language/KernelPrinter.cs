using System.Collections.Immutable;
using System.Text;

namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>Writes a random kernel as C#.</summary>
internal static class KernelPrinter
{
    public const string Usings = """
        using System;
        using System.Numerics;
        using System.Runtime.CompilerServices;
        using KernelGen;

        namespace Fuzz;


        """;

    // What is compared with is C#, and not what an optimiser makes of it: that of .NET 10.0.12 has Math.Min(x, -0f) give 0.
    private const string AsWritten = "[MethodImpl(MethodImplOptions.NoOptimization)]";

    /// <summary>The file of the kernel: the marked method and the methods beside it.</summary>
    public static string Kernel(RandomMethod method)
    {
        var text = new StringBuilder(Usings);
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"public static partial class {method.Name}\n{{\n");
        string[] settings = [.. Settings(method)];
        text.Append("    [DataParallel").Append(settings.Length > 0 ? $"({string.Join(", ", settings)})" : "").Append($"]\n    {AsWritten}\n");
        string parameters = string.Join(", ", method.Parameters);
        text.Append("    public static ").Append(ResultType(method.Results)).Append(" Apply(").Append(parameters).Append(")\n    {\n");
        foreach (Step step in method.Body)
            Write(text, step, 2);
        foreach (Helper helper in method.Helpers.Where(static helper => helper.Place == HelperPlace.LocalFunction))
            Write(text.Append('\n'), helper, "static", 2);
        text.Append("    }\n");
        foreach (Helper helper in method.Helpers.Where(static helper => helper.Place == HelperPlace.SameClass))
            Write(text.Append('\n'), helper, "private static", 1);
        return text.Append("}\n").ToString();
    }

    /// <summary>The file of the methods in another class; null where there are none.</summary>
    public static string? Helpers(RandomMethod method)
    {
        Helper[] helpers = [.. method.Helpers.Where(static helper => helper.Place == HelperPlace.OtherFile)];
        if (helpers.Length == 0)
            return null;
        var text = new StringBuilder(Usings).Append("internal static class ").Append(method.Name).Append("Helpers\n{\n");
        foreach (Helper helper in helpers)
            Write(text, helper, "public static", 1);
        return text.Append("}\n").ToString();
    }

    private static IEnumerable<string> Settings(RandomMethod method)
    {
        if (method.Reduction is not null)
            yield return $"Reduce = Reduction.{method.Reduction}";
        if (method.Float is not null)
            yield return $"Float = FloatMode.{method.Float}";
    }

    private static string ResultType(ImmutableArray<LanguageType> results) => results.Length switch
    {
        0 => "void",
        1 => results[0].Name,
        _ => $"({string.Join(", ", results.Select(static (type, i) => $"{type} R{i}"))})",
    };

    private static void Write(StringBuilder text, Helper helper, string modifiers, int depth)
    {
        string indent = new(' ', depth * 4);
        string parameters = string.Join(", ", helper.Parameters.Select((type, i) => $"{(i == 0 && helper.FirstIsRef ? "ref " : "")}{type} p{i}"));
        text.Append(indent).Append(AsWritten).Append('\n').Append(indent).Append(modifiers).Append(' ').Append(helper.Result).Append(' ').Append(helper.Name)
            .Append('(').Append(parameters).Append(")\n").Append(indent).Append("{\n");
        foreach (Step step in helper.Body)
            Write(text, step, depth + 1);
        text.Append(indent).Append("}\n");
    }

    private static void Write(StringBuilder text, Step step, int depth)
    {
        string indent = new(' ', depth * 4);
        string filled = Template.Fill(step.Text, '#', at => step.Terms[at].ToString());
        text.Append(indent).Append(Template.Fill(filled, '$', at =>
        {
            var block = new StringBuilder("\n").Append(indent).Append("{\n");
            foreach (Step inner in step.Blocks[at])
                Write(block, inner, depth + 1);
            return block.Append(indent).Append('}').ToString();
        })).Append('\n');
    }
}
