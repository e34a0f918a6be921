namespace KernelGen.Generator.Targets;

/// <summary>Writes the doc comments of an overload.</summary>
internal static class OverloadComments
{
    public static void Write(SourceWriter writer, KernelLayout layout)
    {
        KernelModel model = layout.Model;
        string what = layout.IsReduction
            ? $"The {Reduced(model.Reduction)} of <c>{model.Method}</c> over all elements."
            : $"Computes <c>{model.Method}</c> for every element, on the device that is fastest for this many.";
        writer.Line($"/// <summary>{what}</summary>");
        if (model.Reasons.Count > 0)
            writer.Line($"/// <remarks>{string.Join(" ", model.Reasons.Select(r => $"{r.Id}: {Xml(r.Message)}"))}</remarks>");
        foreach (SignatureParameter parameter in model.Parameters)
        {
            string? text = parameter.Kind switch
            {
                ParameterKind.Element => "An input, one value for each element.",
                ParameterKind.Uniform => "The same for all elements.",
                ParameterKind.Whole => "An input of any length.",
                ParameterKind.InOut => "Updated in place, one value for each element.",
                ParameterKind.Output => "An output, one value for each element.",
                _ => null,
            };
            if (text is not null)
                Parameter(writer, parameter.Name, text);
        }

        if (!layout.IsReduction)
        {
            foreach (SignatureResult result in model.Results)
                Parameter(writer, result.Name, "The results, one value for each element; may be an input exactly in place.");
        }

        Parameter(writer, layout.Runtime, "The run time that chooses the device; null for the default one.");
        if (layout.IsReduction)
            writer.Line($"/// <returns>The {Reduced(model.Reduction)}.</returns>");
        writer.Line("/// <exception cref=\"System.ArgumentException\">");
        writer.Line("/// Lengths differ, an output is too short, or an output overlaps an input at another offset.");
        writer.Line("/// </exception>");
    }

    private static string Reduced(KernelReduction reduction) => reduction switch
    {
        KernelReduction.Any => "disjunction",
        KernelReduction.All => "conjunction",
        KernelReduction.Min => "smallest value",
        KernelReduction.Max => "largest value",
        _ => reduction.ToString().ToLowerInvariant(),
    };

    private static void Parameter(SourceWriter writer, string name, string text) =>
        writer.Line($"/// <param name=\"{name.TrimStart('@')}\">{text}</param>");

    private static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
