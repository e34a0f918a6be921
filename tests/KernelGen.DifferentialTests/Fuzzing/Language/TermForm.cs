namespace KernelGen.DifferentialTests.Fuzzing;

/// <summary>A way to write an expression.</summary>
/// <param name="Weight">How often, compared with other forms of a type; 0 for never.</param>
/// <param name="Results">The types it can have; a word of <see cref="TypeSet"/>, or names with bars between.</param>
/// <param name="Make">Makes one of a type, with parts no deeper than the number given; null where there is none.</param>
/// <param name="Needs">The part of the language it belongs to.</param>
internal sealed record TermForm(
    int Weight, string Results, Func<TermWriter, LanguageType, int, Term?> Make, Feature Needs = Feature.Always)
{
    /// <summary>
    /// A form that is a text: #0, #1, … are its operands, @T the name of its type, @N a new number, @M the class of its functions, @0 and
    /// @1 the names of the operands' types. An operand is said by a word of <see cref="TypeSet"/>, or by T for the form's
    /// type, P for one that promotes to it, S for the first operand's, Q for one that promotes to the first operand's; an
    /// exclamation mark asks for one that is no constant.
    /// </summary>
    public static TermForm Text(int weight, string results, string text, params string[] operands) =>
        new(weight, results, (writer, type, depth) => Fill(writer, type, depth, text, operands));

    private static Term Fill(TermWriter writer, LanguageType type, int depth, string text, string[] operands)
    {
        var parts = new Term[operands.Length];
        for (int i = 0; i < operands.Length; i++)
        {
            string word = operands[i].TrimEnd('!');
            LanguageType operand = word switch
            {
                "T" => type,
                "P" => writer.Promoting(type),
                "S" => parts[0].Type,
                "Q" => writer.Promoting(parts[0].Type),
                _ => writer.OneOf(TypeSet.Of(word)),
            };
            parts[i] = writer.Term(operand, depth - 1);
            bool mustVary = operands[i].EndsWith('!') || (i == operands.Length - 1 && parts.All(static part => part.IsConstant));
            if (mustVary && parts[i].IsConstant)
                parts[i] = writer.Variable(operand);
        }

        text = text.Replace("@N", writer.NewNumber(), StringComparison.Ordinal);
        text = text.Replace("@T", type.Name, StringComparison.Ordinal).Replace("@M", type.Functions, StringComparison.Ordinal);
        return new Term(type, Template.Fill(text, '@', at => parts[at].Type.Name), [.. parts]);
    }
}
